package blockbuster.sui.transaction;

import blockbuster.bcs.BcsReader;
import blockbuster.bcs.BcsWriter;
import java.util.List;

/** Inputs, and commands that run one after the other, all or none. */
public record ProgrammableTransaction(List<CallArg> inputs, List<Command> commands) {
    public ProgrammableTransaction {
        inputs = List.copyOf(inputs);
        commands = List.copyOf(commands);
    }

    static ProgrammableTransaction decode(BcsReader reader) {
        return new ProgrammableTransaction(reader.vector(CallArg::decode), reader.vector(Command::decode));
    }

    void encode(BcsWriter writer) {
        writer.vector(inputs, (out, input) -> input.encode(out));
        writer.vector(commands, (out, command) -> command.encode(out));
    }
}
