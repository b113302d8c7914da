package blockbuster.move.verify;

import static blockbuster.move.verify.Checks.require;

import blockbuster.move.Rule;
import blockbuster.move.binary.FunctionDef;
import blockbuster.move.binary.Instruction;
import blockbuster.move.binary.SignatureToken;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which locals have a value at each point: a local is read only where it surely has one, and one that may hold a value
 * without drop is neither overwritten nor left behind.
 */
final class LocalsVerifier extends Dataflow<LocalsVerifier.State> {
    private final int parameters;
    private final BitSet undroppable = new BitSet();

    record State(BitSet surely, BitSet maybe) {}

    LocalsVerifier(
            FunctionDef.Code code, Budget budget, TokenTypes types, List<SignatureToken> locals, int parameters) {
        super(code, budget);
        this.parameters = parameters;
        for (int i = 0; i < locals.size(); i++) {
            undroppable.set(i, !types.abilities(locals.get(i)).hasDrop());
        }
    }

    void verify() {
        var start = new State(new BitSet(), new BitSet());
        start.surely().set(0, parameters);
        start.maybe().set(0, parameters);
        run(start);
    }

    @Override
    protected State copy(State state) {
        return new State((BitSet) state.surely().clone(), (BitSet) state.maybe().clone());
    }

    @Override
    protected @Nullable State join(State known, State incoming) {
        var merged = copy(known);
        merged.surely().and(incoming.surely());
        merged.maybe().or(incoming.maybe());
        return merged.equals(known) ? null : merged;
    }

    @Override
    protected void step(Instruction instruction, State state) {
        int local = instruction.index();
        switch (instruction.opcode()) {
            case COPY_LOC, MUT_BORROW_LOC, IMM_BORROW_LOC -> requireValue(local, state);
            case MOVE_LOC -> {
                requireValue(local, state);
                state.surely().clear(local);
                state.maybe().clear(local);
            }
            case ST_LOC -> {
                boolean lost = state.maybe().get(local) && undroppable.get(local);
                require(!lost, Rule.LOCAL, "a value without drop is overwritten");
                state.surely().set(local);
                state.maybe().set(local);
            }
            case RET ->
                require(!state.maybe().intersects(undroppable), Rule.LOCAL, "a value without drop is left in a local");
            default -> {}
        }
    }

    private static void requireValue(int local, State state) {
        require(state.surely().get(local), Rule.LOCAL, "local " + local + " may have no value");
    }
}
