package blockbuster.move.runtime;

import blockbuster.move.binary.Opcode;

/** Sees what an {@link Execution} does, on its thread and before it is done; for coverage and traces. */
public interface Observer {
    /** An instruction, at this offset of a function's code. */
    void executes(LoadedFunction function, int offset, Opcode opcode);

    /** A native function. */
    void calls(LoadedFunction function);
}
