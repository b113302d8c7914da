package blockbuster.move.verify;

import blockbuster.move.Rule;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Loops have one entry: whatever jumps back goes to a block that every way to the jump leads through. They nest to a
 * limited depth. Blocks are numbered by position; dominators by the iterative algorithm of Cooper, Harvey and Kennedy.
 */
final class ControlFlow {
    private final int[][] successors;
    private final BitSet[] predecessors;
    private final int[] reversePostorder;
    private final int[] order;
    private final int[] dominators;
    private int reached;

    ControlFlow(BasicBlocks blocks) {
        int[] starts = blocks.starts().stream().toArray();
        Limits.atMost(Limits.BASIC_BLOCKS, starts.length, "blocks of a function");
        this.successors = new int[starts.length][];
        this.predecessors = new BitSet[starts.length];
        this.reversePostorder = new int[starts.length];
        this.order = new int[starts.length];
        this.dominators = new int[starts.length];
        Arrays.setAll(predecessors, _ -> new BitSet());
        Arrays.setAll(successors, block -> numbers(blocks.successors(blocks.end(starts[block])), starts));
        Arrays.fill(order, -1);
    }

    private static int[] numbers(List<Integer> targets, int[] starts) {
        return targets.stream()
                .mapToInt(target -> Arrays.binarySearch(starts, target))
                .distinct()
                .toArray();
    }

    void check() {
        search(0, new BitSet());
        reverse();
        dominators();
        var inside = new int[successors.length];
        for (int header = 0; header < successors.length; header++) {
            countLoop(header, inside);
        }
        int depth = Arrays.stream(inside).max().orElse(0);
        Limits.atMost(Limits.LOOP_DEPTH, depth, "nested loops");
    }

    /** Fills the postorder from its end; recursion is bounded by the number of blocks. */
    private void search(int block, BitSet seen) {
        seen.set(block);
        for (int next : successors[block]) {
            predecessors[next].set(block);
            if (!seen.get(next)) {
                search(next, seen);
            }
        }
        reversePostorder[reached++] = block;
    }

    private void reverse() {
        for (int i = 0; i < reached / 2; i++) {
            int kept = reversePostorder[i];
            reversePostorder[i] = reversePostorder[reached - 1 - i];
            reversePostorder[reached - 1 - i] = kept;
        }
        for (int i = 0; i < reached; i++) {
            order[reversePostorder[i]] = i;
        }
    }

    private void dominators() {
        Arrays.fill(dominators, -1);
        dominators[0] = 0;
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int i = 1; i < reached; i++) {
                int block = reversePostorder[i];
                int dominator = commonDominator(block);
                changed |= dominators[block] != dominator;
                dominators[block] = dominator;
            }
        }
    }

    private int commonDominator(int block) {
        int common = -1;
        for (int from : predecessors[block].stream().toArray()) {
            if (dominators[from] >= 0) {
                common = common < 0 ? from : intersect(common, from);
            }
        }
        return common;
    }

    private int intersect(int a, int b) {
        while (a != b) {
            if (order[a] > order[b]) {
                a = dominators[a];
            } else {
                b = dominators[b];
            }
        }
        return a;
    }

    private boolean dominates(int header, int block) {
        int at = block;
        while (order[at] > order[header]) {
            at = dominators[at];
        }
        return at == header;
    }

    /** Counts, for every block of the loop with this header, one loop more. */
    private void countLoop(int header, int[] inside) {
        var body = new BitSet();
        var work = new ArrayDeque<Integer>();
        for (int from : predecessors[header].stream().toArray()) {
            if (order[from] >= order[header]) {
                Checks.require(dominates(header, from), Rule.CONTROL_FLOW, "a loop has two entries");
                work.add(from);
            }
        }
        if (work.isEmpty()) {
            return;
        }
        body.set(header);
        while (!work.isEmpty()) {
            int block = work.poll();
            if (!body.get(block)) {
                body.set(block);
                predecessors[block].stream().forEach(work::add);
            }
        }
        body.stream().forEach(block -> inside[block]++);
    }
}
