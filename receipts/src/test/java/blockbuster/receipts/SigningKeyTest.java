package blockbuster.receipts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class SigningKeyTest {

    /** RFC 8032, section 7.1, test 1: the empty message. */
    private static final String SEED = "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60";

    private static final String PUBLIC = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a";
    private static final String SIGNATURE = "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
            + "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b";

    @Test
    void signsAsTheSpecificationDoes() {
        var key = SigningKey.ofSeed(HexFormat.of().parseHex(SEED));

        assertThat(key.verifyingKey()).hasToString(PUBLIC);
        assertThat(key.sign("")).isEqualTo(SIGNATURE);
    }

    @Test
    void verifiesItsOwnTextAlone() {
        var key = SigningKey.generate(new SecureRandom());
        var signature = key.sign("watched: 60");

        assertThat(key.verifyingKey().verifies("watched: 60", signature)).isTrue();
        assertThat(key.verifyingKey().verifies("watched: 61", signature)).isFalse();
        assertThat(VerifyingKey.parse(PUBLIC).verifies("watched: 60", signature))
                .isFalse();
    }

    @Test
    void takesNoRubbishForASignature() {
        var key = VerifyingKey.parse(PUBLIC);

        assertThat(key.verifies("", SIGNATURE)).isTrue();
        assertThat(key.verifies("", SIGNATURE.toUpperCase(java.util.Locale.ROOT)))
                .isFalse();
        assertThat(key.verifies("", SIGNATURE + "00")).isFalse();
        assertThat(key.verifies("", "ff".repeat(64))).isFalse();
        assertThat(key.verifies("", "rubbish")).isFalse();
        assertThat(VerifyingKey.of(new byte[32]).verifies("", SIGNATURE)).isFalse();
    }

    @Test
    void refusesKeysOfAnotherLength() {
        assertThatThrownBy(() -> VerifyingKey.parse("00")).isInstanceOf(ReceiptException.class);
        assertThatThrownBy(() -> VerifyingKey.parse(PUBLIC.toUpperCase(java.util.Locale.ROOT)))
                .isInstanceOf(ReceiptException.class);
        assertThatThrownBy(() -> SigningKey.ofSeed(new byte[31])).isInstanceOf(ReceiptException.class);
    }

    @Test
    void hidesItsSecretInText() {
        var key = SigningKey.ofSeed(HexFormat.of().parseHex(SEED));

        assertThat(key.toString()).contains(PUBLIC).doesNotContain(SEED);
    }
}
