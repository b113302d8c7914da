package blockbuster.move.verify;

import blockbuster.move.binary.FunctionDef;
import blockbuster.move.binary.Instruction;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A forward analysis of a function body to a fixed point, block by block from the entry; blocks that nothing leads to are
 * left out. {@code S} is what is known at one point.
 */
public abstract class Dataflow<S> {
    private final FunctionDef.Code code;
    private final BasicBlocks blocks;
    private final Budget budget;
    private final Map<Integer, S> entries = new HashMap<>();
    private final TreeSet<Integer> work = new TreeSet<>();

    /** An analysis of {@code code}, each step of which is taken from {@code budget}. */
    protected Dataflow(FunctionDef.Code code, Budget budget) {
        this.code = code;
        this.blocks = new BasicBlocks(code);
        this.budget = budget;
    }

    /** A state that may be changed without changing this one. */
    protected abstract S copy(S state);

    /** What holds where two ways meet; null if the incoming state adds nothing to what is known. */
    protected abstract @Nullable S join(S known, S incoming);

    /** Takes the state over one instruction. */
    protected abstract void step(Instruction instruction, S state);

    /** The state as it leaves a block. */
    protected S leave(S state) {
        return state;
    }

    /** Runs from the function's entry. */
    protected final void run(S start) {
        flowTo(0, start);
        while (!work.isEmpty()) {
            int block = work.removeFirst();
            runBlock(block, entries.get(block));
        }
    }

    private void runBlock(int start, @Nullable S entry) {
        if (entry == null) {
            return;
        }
        var state = copy(entry);
        int end = blocks.end(start);
        for (int at = start; at <= end; at++) {
            budget.charge(1);
            step(code.instructions().get(at), state);
        }
        var left = leave(state);
        blocks.successors(end).forEach(next -> flowTo(next, left));
    }

    private void flowTo(int target, S incoming) {
        budget.charge(1);
        var known = entries.get(target);
        var joined = known == null ? copy(incoming) : join(known, incoming);
        if (joined != null) {
            entries.put(target, joined);
            work.add(target);
        }
    }
}
