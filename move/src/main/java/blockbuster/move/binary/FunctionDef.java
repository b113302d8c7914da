package blockbuster.move.binary;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A function defined here; {@code code} is null exactly when it is native. */
public record FunctionDef(
        int handle,
        Visibility visibility,
        boolean entry,
        @Nullable Code code) {
    /** A body: {@code locals} is the signature of the locals after the parameters. */
    public record Code(int locals, List<Instruction> instructions, List<JumpTable> jumpTables) {
        public Code {
            instructions = List.copyOf(instructions);
            jumpTables = List.copyOf(jumpTables);
        }
    }

    /** Where {@code VariantSwitch} goes for each tag of an enum. */
    public record JumpTable(int enumDef, List<Integer> targets) {
        public JumpTable {
            targets = List.copyOf(targets);
        }
    }
}
