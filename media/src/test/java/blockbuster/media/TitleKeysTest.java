package blockbuster.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class TitleKeysTest {

    private static final byte[] SECRET = HexFormat.of().parseHex("0123456789abcdef".repeat(4));

    private final TitleKeys keys = new TitleKeys(SECRET);

    @Test
    void expandsAsRfc5869Says() throws Exception {
        // HKDF-Expand of at most one block is HMAC(secret, info || 0x01), cut.
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET, "HmacSHA256"));
        var block = mac.doFinal("blockbuster/title/1/key/v720/3\u0001".getBytes(StandardCharsets.UTF_8));

        assertThat(keys.videoKey("v720", 3)).isEqualTo(Arrays.copyOf(block, 16));
    }

    @Test
    void differByRenditionWindowTrackAndPurpose() {
        var all = List.of(
                keys.videoKey("v720", 0),
                keys.videoKey("v720", 1),
                keys.videoKey("v480", 0),
                keys.trackKey("a0"),
                keys.trackKey("a1"),
                keys.iv("v720", 0),
                keys.iv("v720", 1),
                keys.iv("v480", 0));

        assertThat(new HashSet<>(all.stream().map(HexFormat.of()::formatHex).toList()))
                .hasSize(all.size());
        assertThat(all).allSatisfy(key -> assertThat(key).hasSize(16));
    }

    @Test
    void areTheSameForTheSameSecretOnly() {
        var other = SECRET.clone();
        other[31] ^= 1;

        assertThat(new TitleKeys(SECRET).trackKey("a0")).isEqualTo(keys.trackKey("a0"));
        assertThat(new TitleKeys(other).trackKey("a0")).isNotEqualTo(keys.trackKey("a0"));
    }

    @Test
    void refuseShortSecretAndNeverPrintIt() {
        assertThatThrownBy(() -> new TitleKeys(new byte[16])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> keys.videoKey("v720", -1)).isInstanceOf(IllegalArgumentException.class);
        assertThat(keys.toString()).isEqualTo("TitleKeys[secret]");
    }
}
