package blockbuster.walrus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlobIdTest {

    /** The example of the Walrus daemon's OpenAPI. */
    private static final String EXAMPLE = "E7_nNXvFU_3qZVu3OH1yycRG7LZlyn1-UxEDCDDqGGU";

    @Test
    void takesTheOfficialExample() {
        byte[] bytes = Base64.getUrlDecoder().decode(EXAMPLE);

        assertThat(BlobId.ofBytes(bytes)).isEqualTo(new BlobId(EXAMPLE));
        assertThat(new BlobId(EXAMPLE)).hasToString(EXAMPLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "short",
                "E7_nNXvFU_3qZVu3OH1yycRG7LZlyn1-UxEDCDDqGG/",
                "E7+nNXvFU_3qZVu3OH1yycRG7LZlyn1-UxEDCDDqGGU",
                "E7_nNXvFU_3qZVu3OH1yycRG7LZlyn1-UxEDCDDqGGU=",
                "../../../../../../../../../../../etc/passwd",
                "E7_nNXvFU_3qZVu3OH1yycRG7LZlyn1-UxEDCDDqGGV"
            })
    void refusesWhatIsNoCanonicalId(String text) {
        assertThat(BlobId.isValid(text)).isFalse();
        assertThatThrownBy(() -> new BlobId(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 200)
    void everyThirtyTwoBytesHaveOneName(@ForAll @Size(32) byte[] bytes) {
        String name = BlobId.ofBytes(bytes).value();

        assertThat(Base64.getUrlDecoder().decode(name)).isEqualTo(bytes);
        assertThat(name).hasSize(BlobId.CHARACTERS);
    }
}
