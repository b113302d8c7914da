package blockbuster.server.revenue.leaves;

import blockbuster.sui.crypto.Blake2b256;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * A binary Merkle tree over BLAKE2b-256 in the shape of RFC 9162, section 2.1: leaves are hashed behind a 0 byte and
 * inner nodes behind a 1 byte, so that no inner node can pass for a leaf; a node without a sibling moves up unchanged.
 * Leaves are added one after the other and forgotten at once: what is kept is a hash for each level.
 */
final class MerkleTree {
    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    /** The full subtrees that wait for their right siblings, the smallest first; their sizes are the bits of the count. */
    private final Deque<byte[]> waiting = new ArrayDeque<>();

    private long count;

    void add(byte[] leaf) {
        var node = hashLeaf(leaf);
        for (long full = count; (full & 1) == 1; full >>= 1) {
            node = hashNode(waiting.pop(), node);
        }
        waiting.push(node);
        count++;
    }

    /** The root of at least one leaf. */
    byte[] root() {
        return waiting.stream()
                .reduce((right, left) -> hashNode(left, right))
                .orElseThrow(() -> new IllegalStateException("no leaves, no root"));
    }

    private static byte[] hashLeaf(byte[] leaf) {
        return Blake2b256.hash(new byte[] {LEAF}, leaf);
    }

    private static byte[] hashNode(byte[] left, byte[] right) {
        return Blake2b256.hash(new byte[] {NODE}, left, right);
    }
}
