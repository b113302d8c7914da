package blockbuster.move.binary;

import blockbuster.move.binary.FunctionDef.Code;
import blockbuster.move.binary.FunctionDef.JumpTable;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Reads function definitions with their instructions. */
final class FunctionParser {
    private static final int NATIVE = 2;
    private static final int ENTRY = 4;
    private static final int FULL_JUMP_TABLE = 1;

    private final int version;

    FunctionParser(int version) {
        this.version = version;
    }

    FunctionDef read(BinaryCursor in) {
        int handle = in.index();
        var visibility = visibility(in);
        int flags = in.u8();
        if ((flags & ~(NATIVE | ENTRY)) != 0) {
            throw in.malformed("unknown function flag");
        }
        if (in.uleb() != 0) {
            throw in.malformed("global storage is not supported");
        }
        var code = (flags & NATIVE) != 0 ? null : code(in);
        return new FunctionDef(handle, visibility, (flags & ENTRY) != 0, code);
    }

    private static Visibility visibility(BinaryCursor in) {
        return switch (in.u8()) {
            case 0 -> Visibility.PRIVATE;
            case 1 -> Visibility.PUBLIC;
            case 3 -> Visibility.FRIEND;
            default -> throw in.malformed("unknown visibility");
        };
    }

    private Code code(BinaryCursor in) {
        int locals = in.index();
        var instructions = in.list(() -> instruction(in));
        List<JumpTable> jumpTables = version < 7 ? List.of() : in.list(() -> jumpTable(in));
        return new Code(locals, instructions, jumpTables);
    }

    private Instruction instruction(BinaryCursor in) {
        var opcode = Opcode.of(in.u8());
        if (opcode == null || (opcode.needsVersion7() && version < 7)) {
            throw in.malformed("unknown instruction");
        }
        int index = opcode.operand().hasIndex() ? in.index() : 0;
        int width = opcode.operand().immediateBytes();
        return new Instruction(opcode, index, width == 0 ? BigInteger.ZERO : in.littleEndian(width));
    }

    private static JumpTable jumpTable(BinaryCursor in) {
        int enumDef = in.index();
        int branches = in.count();
        if (in.u8() != FULL_JUMP_TABLE) {
            throw in.malformed("unknown kind of jump table");
        }
        var targets = new ArrayList<Integer>(Math.min(branches, 256));
        for (int i = 0; i < branches; i++) {
            targets.add(in.index());
        }
        return new JumpTable(enumDef, targets);
    }
}
