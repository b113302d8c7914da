package blockbuster.move.verify;

import static blockbuster.move.verify.TokenTypes.require;

import blockbuster.move.binary.FunctionDef;
import blockbuster.move.binary.SignatureToken;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which locals have a value at each point: a local is read only where it surely has one, and one that may hold a value
 * without drop is neither overwritten nor left behind. A forward analysis over basic blocks to a fixed point.
 */
final class LocalsVerifier {
    private final FunctionDef.Code code;
    private final BasicBlocks blocks;
    private final int parameters;
    private final BitSet undroppable = new BitSet();
    private final @Nullable State[] entries;
    private final Deque<Integer> work = new ArrayDeque<>();

    private record State(BitSet surely, BitSet maybe) {
        State copy() {
            return new State((BitSet) surely.clone(), (BitSet) maybe.clone());
        }
    }

    LocalsVerifier(
            FunctionDef.Code code, BasicBlocks blocks, TokenTypes types, List<SignatureToken> locals, int parameters) {
        this.code = code;
        this.blocks = blocks;
        this.parameters = parameters;
        this.entries = new @Nullable State[code.instructions().size()];
        for (int i = 0; i < locals.size(); i++) {
            undroppable.set(i, !types.abilities(locals.get(i)).hasDrop());
        }
    }

    void verify() {
        var start = new State(new BitSet(), new BitSet());
        start.surely().set(0, parameters);
        start.maybe().set(0, parameters);
        flowTo(0, start);
        while (!work.isEmpty()) {
            runBlock(work.poll());
        }
    }

    private void runBlock(int start) {
        var entry = entries[start];
        if (entry == null) {
            return;
        }
        var state = entry.copy();
        int at = start;
        step(at, state);
        while (!leavesBlock(at)) {
            step(++at, state);
        }
        blocks.successors(at).forEach(next -> flowTo(next, state));
    }

    private boolean leavesBlock(int at) {
        return at + 1 == code.instructions().size() || blocks.startsAt(at + 1);
    }

    private void flowTo(int target, State incoming) {
        var known = entries[target];
        if (known == null) {
            entries[target] = incoming.copy();
            work.add(target);
            return;
        }
        var merged = known.copy();
        merged.surely().and(incoming.surely());
        merged.maybe().or(incoming.maybe());
        if (!merged.equals(known)) {
            entries[target] = merged;
            work.add(target);
        }
    }

    private void step(int at, State state) {
        var instruction = code.instructions().get(at);
        int local = instruction.index();
        switch (instruction.opcode()) {
            case COPY_LOC, MUT_BORROW_LOC, IMM_BORROW_LOC -> requireValue(local, state);
            case MOVE_LOC -> {
                requireValue(local, state);
                state.surely().clear(local);
                state.maybe().clear(local);
            }
            case ST_LOC -> {
                require(!(state.maybe().get(local) && undroppable.get(local)), "a value without drop is overwritten");
                state.surely().set(local);
                state.maybe().set(local);
            }
            case RET -> require(!state.maybe().intersects(undroppable), "a value without drop is left in a local");
            default -> {}
        }
    }

    private static void requireValue(int local, State state) {
        require(state.surely().get(local), "local " + local + " may have no value");
    }
}
