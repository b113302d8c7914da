package blockbuster.media;

import blockbuster.media.pack.Sha256;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * The Merkle tree over a title's stored bytes, whose root is published so that anyone can check any segment.
 *
 * <p>Entries, in this order: for each rendition of the title the SHA-256 of its initialization section if it has one, then
 * of each segment's ciphertext. The tree is RFC 6962's: a leaf is SHA-256(0x00, entry), a node SHA-256(0x01, left, right), and
 * the left side of a node holds the largest power of two smaller than its number of leaves.
 */
public final class SegmentTree {

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private SegmentTree() {}

    /** The root over everything these renditions store, in lower-case hex. */
    public static String rootHex(List<PackagedRendition> renditions) {
        var entries = renditions.stream()
                .flatMap(rendition -> Stream.concat(
                        Stream.ofNullable(rendition.init()).map(PackagedInit::sha256Hex),
                        rendition.segments().stream().map(PackagedSegment::sha256Hex)))
                .map(HexFormat.of()::parseHex)
                .toList();
        return HexFormat.of().formatHex(root(entries));
    }

    /** Pairs neighbours level by level; a last one without a neighbour moves up as it is, which gives RFC 6962's shape. */
    static byte[] root(List<byte[]> entries) {
        if (entries.isEmpty()) {
            throw new IllegalArgumentException("a title has segments");
        }
        var level = entries.stream()
                .map(entry -> Sha256.of(new byte[] {LEAF}, entry))
                .toList();
        while (level.size() > 1) {
            level = parents(level);
        }
        return level.getFirst();
    }

    private static List<byte[]> parents(List<byte[]> level) {
        var parents = new ArrayList<byte[]>();
        for (int i = 0; i + 1 < level.size(); i += 2) {
            parents.add(Sha256.of(new byte[] {NODE}, level.get(i), level.get(i + 1)));
        }
        if (level.size() % 2 == 1) {
            parents.add(level.getLast());
        }
        return parents;
    }
}
