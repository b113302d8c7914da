package blockbuster.move.verify;

import blockbuster.move.binary.FunctionDef;
import blockbuster.move.binary.Operand;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Where the basic blocks of a body start, and where control goes from an instruction. */
final class BasicBlocks {
    private final FunctionDef.Code code;
    private final BitSet starts = new BitSet();

    BasicBlocks(FunctionDef.Code code) {
        this.code = code;
        starts.set(0);
        for (int at = 0; at < code.instructions().size(); at++) {
            var instruction = code.instructions().get(at);
            boolean jumps = instruction.opcode().operand() == Operand.BRANCH
                    || instruction.opcode().endsBlock();
            if (jumps) {
                if (at + 1 < code.instructions().size()) {
                    starts.set(at + 1);
                }
                targets(at).forEach(starts::set);
            }
        }
    }

    /** The first instructions of all blocks, in order. */
    BitSet starts() {
        return starts;
    }

    boolean startsAt(int instruction) {
        return starts.get(instruction);
    }

    /** The last instruction of the block that starts here. */
    int end(int start) {
        int next = starts.nextSetBit(start + 1);
        return next < 0 ? code.instructions().size() - 1 : next - 1;
    }

    /** The instructions that may come after this one. */
    List<Integer> successors(int at) {
        var successors = new ArrayList<>(targets(at));
        if (!code.instructions().get(at).opcode().endsBlock()) {
            successors.add(at + 1);
        }
        return successors;
    }

    private List<Integer> targets(int at) {
        var instruction = code.instructions().get(at);
        return switch (instruction.opcode().operand()) {
            case BRANCH -> List.of(instruction.index());
            case JUMP_TABLE -> code.jumpTables().get(instruction.index()).targets();
            default -> List.of();
        };
    }
}
