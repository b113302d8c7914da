package blockbuster.server.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blockbuster.server.settings.ContentSettings;
import blockbuster.server.settings.Secret;
import java.security.SecureRandom;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class TitleSecretsTest {

    private static final byte[] SECRET = {1, 2, 3, 4};

    private final TitleSecrets secrets = secrets(1);

    @Test
    void opensWhatItWrapped() {
        assertThat(secrets.unwrap("0x1", secrets.wrap("0x1", SECRET))).isEqualTo(SECRET);
    }

    @Test
    void neverWrapsTheSameWayTwice() {
        assertThat(secrets.wrap("0x1", SECRET)).isNotEqualTo(secrets.wrap("0x1", SECRET));
    }

    @Test
    void refusesAnotherContext() {
        var wrapped = secrets.wrap("0x1", SECRET);

        assertThatThrownBy(() -> secrets.unwrap("0x2", wrapped)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void refusesAnotherKey() {
        var wrapped = secrets.wrap("0x1", SECRET);

        assertThatThrownBy(() -> secrets(2).unwrap("0x1", wrapped)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void refusesDamage() {
        var wrapped = secrets.wrap("0x1", SECRET);
        wrapped[wrapped.length - 1] ^= 1;

        assertThatThrownBy(() -> secrets.unwrap("0x1", wrapped)).isInstanceOf(IllegalStateException.class);
    }

    private static TitleSecrets secrets(int seed) {
        var key = new byte[32];
        key[0] = (byte) seed;
        var settings = new ContentSettings(Secret.valueOf(Base64.getEncoder().encodeToString(key)));
        return new TitleSecrets(settings, new SecureRandom());
    }
}
