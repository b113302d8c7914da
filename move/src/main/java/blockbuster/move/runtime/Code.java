package blockbuster.move.runtime;

import blockbuster.move.binary.FunctionDef;
import blockbuster.move.binary.Instruction;
import blockbuster.move.binary.Opcode;
import blockbuster.move.value.IntType;
import blockbuster.move.value.IntValue;
import blockbuster.move.value.Value;
import org.jspecify.annotations.Nullable;

/** A function body laid out for execution: parallel arrays by instruction, integer immediates made into values. */
final class Code {
    private final Opcode[] opcodes;
    private final int[] operands;
    private final @Nullable Value[] immediates;
    private final int[][] jumpTables;
    private final int locals;

    private Code(Opcode[] opcodes, int[] operands, @Nullable Value[] immediates, int[][] jumpTables, int locals) {
        this.opcodes = opcodes;
        this.operands = operands;
        this.immediates = immediates;
        this.jumpTables = jumpTables;
        this.locals = locals;
    }

    static Code of(FunctionDef.Code body, int locals) {
        int size = body.instructions().size();
        var opcodes = new Opcode[size];
        var operands = new int[size];
        var immediates = new @Nullable Value[size];
        for (int i = 0; i < size; i++) {
            var instruction = body.instructions().get(i);
            opcodes[i] = instruction.opcode();
            operands[i] = instruction.index();
            immediates[i] = immediate(instruction);
        }
        var jumpTables = body.jumpTables().stream()
                .map(table ->
                        table.targets().stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
        return new Code(opcodes, operands, immediates, jumpTables, locals);
    }

    private static @Nullable Value immediate(Instruction instruction) {
        return switch (instruction.opcode().operand()) {
            case IMMEDIATE_1 -> IntValue.of(IntType.U8, instruction.immediate());
            case IMMEDIATE_2 -> IntValue.of(IntType.U16, instruction.immediate());
            case IMMEDIATE_4 -> IntValue.of(IntType.U32, instruction.immediate());
            case IMMEDIATE_8, ELEMENT_AND_COUNT -> IntValue.of(IntType.U64, instruction.immediate());
            case IMMEDIATE_16 -> IntValue.of(IntType.U128, instruction.immediate());
            case IMMEDIATE_32 -> IntValue.of(IntType.U256, instruction.immediate());
            case NONE,
                    LOCAL,
                    BRANCH,
                    CONSTANT,
                    FUNCTION,
                    FUNCTION_INSTANTIATION,
                    STRUCT,
                    STRUCT_INSTANTIATION,
                    FIELD,
                    FIELD_INSTANTIATION,
                    VARIANT,
                    VARIANT_INSTANTIATION,
                    JUMP_TABLE,
                    ELEMENT -> null;
        };
    }

    Opcode opcode(int at) {
        return opcodes[at];
    }

    int operand(int at) {
        return operands[at];
    }

    Value immediate(int at) {
        var value = immediates[at];
        if (value == null) {
            throw new IllegalStateException("instruction " + at + " has no immediate");
        }
        return value;
    }

    int jumpTarget(int table, int tag) {
        return jumpTables[table][tag];
    }

    int locals() {
        return locals;
    }
}
