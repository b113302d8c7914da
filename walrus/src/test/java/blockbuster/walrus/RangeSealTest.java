package blockbuster.walrus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RangeSealTest {

    private static final byte[] SECRET = "a secret of exactly 32 bytes ...".getBytes(StandardCharsets.UTF_8);
    private static final BlobId BLOB = new BlobId("E7_nNXvFU_3qZVu3OH1yycRG7LZlyn1-UxEDCDDqGGU");
    private static final String HASH = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    private static final String OTHER = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    private static final HashedRange RANGE = new HashedRange(BLOB, 828, 3, HASH);
    private static final HashedRange NEXT = new HashedRange(BLOB, 831, 500, OTHER);

    private final RangeSeal seal = new RangeSeal(SECRET);

    /** Computed by Python's {@code hmac}, cut to 16 bytes. */
    @Test
    void sealsAsAnotherProgramDoes() {
        assertThat(seal.query(RANGE, null)).isEqualTo("h=" + HASH + "&s=a6bsju1O7SXfV26yB6Fhww");
        assertThat(seal.query(RANGE, NEXT)).isEqualTo("h=" + HASH + "&n=500." + OTHER + "&s=HTaXggT0ZebWG9MUQ4sPZQ");
    }

    @Test
    void knowsItsOwnSeal() {
        String query = seal.query(RANGE, NEXT);
        String sealed = query.substring(query.indexOf("&s=") + 3);

        assertThat(seal.isGenuine(RANGE, "500." + OTHER, sealed)).isTrue();
        assertThat(RangeSeal.following(RANGE, "500." + OTHER)).isEqualTo(NEXT);
        assertThat(RangeSeal.following(RANGE, "")).isNull();
    }

    @Test
    void refusesEveryChange() {
        String query = seal.query(RANGE, NEXT);
        String sealed = query.substring(query.indexOf("&s=") + 3);
        String following = "500." + OTHER;

        assertThat(seal.isGenuine(new HashedRange(BLOB, 828, 3, OTHER), following, sealed))
                .isFalse();
        assertThat(seal.isGenuine(new HashedRange(BLOB, 827, 3, HASH), following, sealed))
                .isFalse();
        assertThat(seal.isGenuine(new HashedRange(BLOB, 828, 4, HASH), following, sealed))
                .isFalse();
        assertThat(seal.isGenuine(new HashedRange(BlobId.ofBytes(new byte[32]), 828, 3, HASH), following, sealed))
                .isFalse();
        assertThat(seal.isGenuine(RANGE, "501." + OTHER, sealed)).isFalse();
        assertThat(seal.isGenuine(RANGE, "", sealed)).isFalse();
        assertThat(seal.isGenuine(RANGE, following, "")).isFalse();
        assertThat(seal.isGenuine(RANGE, following, "no base64!")).isFalse();
        assertThat(new RangeSeal(new byte[32]).isGenuine(RANGE, following, sealed))
                .isFalse();
    }

    @Test
    void refusesWhatIsNoHash() {
        assertThatThrownBy(() -> new HashedRange(BLOB, 0, 1, "BA78")).isInstanceOf(IllegalArgumentException.class);
    }
}
