package blockbuster.edge;

import blockbuster.walrus.BlobId;
import blockbuster.walrus.HashedRange;
import blockbuster.walrus.RangeSeal;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** A film's bytes, and the addresses of its segments as the server writes them. */
final class TestingFilm {

    static final int BYTES = 6 << 20;

    private static final RangeSeal SEAL = new RangeSeal(TestingTokens.SECRET);

    private final byte[] bytes = new byte[BYTES];

    TestingFilm() {
        new Random(7).nextBytes(bytes);
    }

    byte[] bytes() {
        return bytes.clone();
    }

    /** Both positions inclusive. */
    byte[] bytes(long from, long to) {
        return Arrays.copyOfRange(bytes, (int) from, (int) to + 1);
    }

    HashedRange range(BlobId blob, long from, long to) {
        byte[] hash = HashedRange.sha256().digest(bytes(from, to));
        return new HashedRange(blob, from, (int) (to - from + 1), HexFormat.of().formatHex(hash));
    }

    /** What the server adds to the address of a range. */
    String seal(BlobId blob, long from, long to) {
        return SEAL.query(range(blob, from, to), null);
    }

    /** The path and query of a segment, with what follows it if {@code nextTo} says so. */
    String address(BlobId blob, long from, long to, @Nullable Long nextTo) {
        HashedRange next = nextTo == null ? null : range(blob, to + 1, nextTo);
        return path(blob, from, to) + "?t=" + TestingTokens.valid() + "&" + SEAL.query(range(blob, from, to), next);
    }

    String address(BlobId blob, long from, long to) {
        return address(blob, from, to, null);
    }

    static String path(BlobId blob, long from, long to) {
        return "/b/" + blob + "/" + from + "-" + to + ".m4s";
    }
}
