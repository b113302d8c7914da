package blockbuster.localnet;

import java.util.List;

/** What a published module declares, in the order of its bytecode. */
public record MoveModule(String name, List<MoveDatatype> datatypes, List<MoveFunction> functions) {
    public MoveModule {
        datatypes = List.copyOf(datatypes);
        functions = List.copyOf(functions);
    }
}
