package blockbuster.localnet.execution;

import blockbuster.move.binary.Opcode;
import blockbuster.move.runtime.LoadedFunction;
import blockbuster.move.runtime.Observer;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;

/** Which instructions and native functions were executed. */
final class ExecutedCode implements Observer {
    private final Set<Opcode> opcodes = EnumSet.noneOf(Opcode.class);
    private final Set<String> natives = new TreeSet<>();

    @Override
    public void executes(LoadedFunction function, int offset, Opcode opcode) {
        opcodes.add(opcode);
    }

    @Override
    public void calls(LoadedFunction function) {
        natives.add(function.module().id().name() + "::" + function.name());
    }

    Set<Opcode> opcodes() {
        return opcodes;
    }

    /** As {@code module::function}. */
    Set<String> natives() {
        return natives;
    }
}
