package blockbuster.server.revenue.leaves;

import blockbuster.sui.crypto.Blake2b256;
import java.util.ArrayList;
import java.util.List;

/**
 * A binary Merkle tree over BLAKE2b-256 in the shape of RFC 9162, section 2.1: leaves are hashed behind a 0 byte and
 * inner nodes behind a 1 byte, so that no inner node can pass for a leaf; a node without a sibling moves up unchanged.
 */
public final class MerkleTree {
    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private MerkleTree() {}

    /** The root of at least one leaf. */
    public static byte[] root(List<byte[]> leaves) {
        if (leaves.isEmpty()) {
            throw new IllegalArgumentException("no leaves, no root");
        }
        var level = leaves.stream().map(MerkleTree::hashLeaf).toList();
        while (level.size() > 1) {
            level = parents(level);
        }
        return level.getFirst();
    }

    private static List<byte[]> parents(List<byte[]> level) {
        var parents = new ArrayList<byte[]>((level.size() + 1) / 2);
        for (int i = 0; i < level.size(); i += 2) {
            parents.add(i + 1 < level.size() ? hashNode(level.get(i), level.get(i + 1)) : level.get(i));
        }
        return parents;
    }

    static byte[] hashLeaf(byte[] leaf) {
        return Blake2b256.hash(new byte[] {LEAF}, leaf);
    }

    static byte[] hashNode(byte[] left, byte[] right) {
        return Blake2b256.hash(new byte[] {NODE}, left, right);
    }
}
