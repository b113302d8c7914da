package blockbuster.sui.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blockbuster.sui.Bytes;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.SuiException;
import blockbuster.sui.Vectors;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class SignaturesTest {
    @ParameterizedTest
    @MethodSource("vectors")
    void verifiesWhatTheSdkSigned(JsonNode vector) {
        SuiAddress signer = SuiAddress.parse(vector.get("address").asString());
        byte[] transaction = hex(vector, "transaction");
        byte[] message = hex(vector, "message");

        assertThat(Signatures.verifyTransaction(transaction, signature(vector, "transactionSignature")))
                .isEqualTo(signer);
        assertThat(Signatures.verifyPersonalMessage(message, signature(vector, "messageSignature")))
                .isEqualTo(signer);
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void refusesAnotherMessageAnotherIntentAndBrokenSignatures(JsonNode vector) {
        byte[] message = hex(vector, "message");
        SuiSignature signature = signature(vector, "messageSignature");
        message[0] ^= 1;

        refuses(() -> Signatures.verifyPersonalMessage(message, signature));
        message[0] ^= 1;
        refuses(() -> Signatures.verifyTransaction(message, signature));
        byte[] broken = signature.toByteArray();
        broken[40] ^= 1;
        refuses(() -> Signatures.verifyPersonalMessage(message, SuiSignature.parse(broken)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SECP256K1", "SECP256R1"})
    void refusesTheOtherFormOfAnEcdsaSignature(String scheme) {
        JsonNode vector = vectors()
                .filter(v -> v.get("scheme").asString().equals(scheme))
                .findFirst()
                .orElseThrow();
        byte[] serialized = signature(vector, "messageSignature").toByteArray();
        BigInteger order = CustomNamedCurves.getByName(scheme.toLowerCase(java.util.Locale.ROOT))
                .getN();
        var low = new BigInteger(1, java.util.Arrays.copyOfRange(serialized, 33, 65));

        byte[] high = order.subtract(low).toByteArray();
        System.arraycopy(high, high.length - 32, serialized, 33, 32);

        refuses(() -> Signatures.verifyPersonalMessage(hex(vector, "message"), SuiSignature.parse(serialized)));
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void signsAsTheSdkDoes(JsonNode vector) {
        SuiKeyPair key = SuiKeys.decode(vector.get("secret").asString());

        assertThat(key.address())
                .isEqualTo(SuiAddress.parse(vector.get("address").asString()));
        assertThat(SuiKeys.encode(key)).isEqualTo(vector.get("secret").asString());
        assertThat(key.signTransaction(hex(vector, "transaction")).toBase64())
                .isEqualTo(vector.get("transactionSignature").asString());
        assertThat(key.signPersonalMessage(hex(vector, "message")).toBase64())
                .isEqualTo(vector.get("messageSignature").asString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "suiprivkey1",
                "suiprivkey1qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq",
                "nsec1qq"
            })
    void refusesTextThatIsNoKeyWithoutShowingIt(String text) {
        assertThatThrownBy(() -> SuiKeys.decode(text))
                .isInstanceOf(SuiException.class)
                .hasMessageNotContaining("qqq");
    }

    @Test
    void refusesSignaturesOfOtherShapes() {
        refuses(() -> SuiSignature.parse(new byte[0]));
        refuses(() -> SuiSignature.parse(new byte[96]));
        refuses(() -> SuiSignature.parse(new byte[] {5, 1, 2}));
        refuses(() -> SuiSignature.parseBase64("not base64!"));
    }

    @Test
    void keepsKeysInFilesForTheirOwnerOnly(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("keys/operator.key");

        SuiKeyPair made = Keystore.loadOrCreate(file, new SecureRandom());
        SuiKeyPair again = Keystore.loadOrCreate(file, new SecureRandom());

        assertThat(again.address()).isEqualTo(made.address());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Files.list(file.getParent())).containsExactly(file);
        assertThat(made.toString()).doesNotContain(Bytes.of(made.secret()).toString());
    }

    static Stream<JsonNode> vectors() {
        return Vectors.of("signatures");
    }

    private static byte[] hex(JsonNode vector, String field) {
        return HexFormat.of().parseHex(vector.get(field).asString());
    }

    private static SuiSignature signature(JsonNode vector, String field) {
        return SuiSignature.parseBase64(vector.get(field).asString());
    }

    private static void refuses(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(InvalidSignatureException.class);
    }
}
