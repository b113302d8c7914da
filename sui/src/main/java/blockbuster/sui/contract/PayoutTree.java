package blockbuster.sui.contract;

import java.util.ArrayList;
import java.util.List;

/**
 * The Merkle-sum tree over a period's payouts, in the shape of RFC 9162, section 2.1: a node without a sibling moves up
 * unchanged. Immutable.
 */
public final class PayoutTree {
    private final List<List<PayoutNode>> levels;

    private PayoutTree(List<List<PayoutNode>> levels) {
        this.levels = levels;
    }

    /**
     * Builds the tree over leaves, in their order.
     *
     * @throws ArithmeticException when the sums do not fit in 63 bits
     */
    public static PayoutTree of(List<PayoutNode> leaves) {
        var levels = new ArrayList<List<PayoutNode>>();
        levels.add(List.copyOf(leaves));
        while (levels.getLast().size() > 1) {
            levels.add(above(levels.getLast()));
        }
        return new PayoutTree(levels);
    }

    /** The root; {@link PayoutNode#NONE} without leaves. */
    public PayoutNode root() {
        return levels.getFirst().isEmpty() ? PayoutNode.NONE : levels.getLast().getFirst();
    }

    /** The way from the leaf at this place up to the root. */
    public List<PayoutStep> path(int leaf) {
        var path = new ArrayList<PayoutStep>();
        int place = leaf;
        for (var level : levels.subList(0, levels.size() - 1)) {
            boolean isRight = place % 2 == 1;
            int sibling = isRight ? place - 1 : place + 1;
            if (sibling < level.size()) {
                path.add(new PayoutStep(level.get(sibling), isRight));
            }
            place /= 2;
        }
        return path;
    }

    /** Whether the leaf stands in the tree of this root. */
    public static boolean contains(PayoutNode root, PayoutNode leaf, List<PayoutStep> path) {
        PayoutNode node = leaf;
        for (PayoutStep step : path) {
            node = step.left() ? PayoutNode.above(step.sibling(), node) : PayoutNode.above(node, step.sibling());
        }
        return node.equals(root);
    }

    private static List<PayoutNode> above(List<PayoutNode> level) {
        var nodes = new ArrayList<PayoutNode>((level.size() + 1) / 2);
        for (int i = 0; i < level.size(); i += 2) {
            nodes.add(i + 1 < level.size() ? PayoutNode.above(level.get(i), level.get(i + 1)) : level.get(i));
        }
        return nodes;
    }
}
