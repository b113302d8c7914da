package blockbuster.move.binary;

import static blockbuster.move.binary.Operand.*;

import org.jspecify.annotations.Nullable;

/** The instructions of bytecode versions 6 and 7 with their encodings; names are those of the Move binary format. */
public enum Opcode {
    POP(0x01, NONE),
    RET(0x02, NONE),
    BR_TRUE(0x03, BRANCH),
    BR_FALSE(0x04, BRANCH),
    BRANCH_TO(0x05, BRANCH),
    LD_U64(0x06, IMMEDIATE_8),
    LD_CONST(0x07, CONSTANT),
    LD_TRUE(0x08, NONE),
    LD_FALSE(0x09, NONE),
    COPY_LOC(0x0A, LOCAL),
    MOVE_LOC(0x0B, LOCAL),
    ST_LOC(0x0C, LOCAL),
    MUT_BORROW_LOC(0x0D, LOCAL),
    IMM_BORROW_LOC(0x0E, LOCAL),
    MUT_BORROW_FIELD(0x0F, FIELD),
    IMM_BORROW_FIELD(0x10, FIELD),
    CALL(0x11, FUNCTION),
    PACK(0x12, STRUCT),
    UNPACK(0x13, STRUCT),
    READ_REF(0x14, NONE),
    WRITE_REF(0x15, NONE),
    ADD(0x16, NONE),
    SUB(0x17, NONE),
    MUL(0x18, NONE),
    MOD(0x19, NONE),
    DIV(0x1A, NONE),
    BIT_OR(0x1B, NONE),
    BIT_AND(0x1C, NONE),
    XOR(0x1D, NONE),
    OR(0x1E, NONE),
    AND(0x1F, NONE),
    NOT(0x20, NONE),
    EQ(0x21, NONE),
    NEQ(0x22, NONE),
    LT(0x23, NONE),
    GT(0x24, NONE),
    LE(0x25, NONE),
    GE(0x26, NONE),
    ABORT(0x27, NONE),
    NOP(0x28, NONE),
    FREEZE_REF(0x2E, NONE),
    SHL(0x2F, NONE),
    SHR(0x30, NONE),
    LD_U8(0x31, IMMEDIATE_1),
    LD_U128(0x32, IMMEDIATE_16),
    CAST_U8(0x33, NONE),
    CAST_U64(0x34, NONE),
    CAST_U128(0x35, NONE),
    MUT_BORROW_FIELD_GENERIC(0x36, FIELD_INSTANTIATION),
    IMM_BORROW_FIELD_GENERIC(0x37, FIELD_INSTANTIATION),
    CALL_GENERIC(0x38, FUNCTION_INSTANTIATION),
    PACK_GENERIC(0x39, STRUCT_INSTANTIATION),
    UNPACK_GENERIC(0x3A, STRUCT_INSTANTIATION),
    VEC_PACK(0x40, ELEMENT_AND_COUNT),
    VEC_LEN(0x41, ELEMENT),
    VEC_IMM_BORROW(0x42, ELEMENT),
    VEC_MUT_BORROW(0x43, ELEMENT),
    VEC_PUSH_BACK(0x44, ELEMENT),
    VEC_POP_BACK(0x45, ELEMENT),
    VEC_UNPACK(0x46, ELEMENT_AND_COUNT),
    VEC_SWAP(0x47, ELEMENT),
    LD_U16(0x48, IMMEDIATE_2),
    LD_U32(0x49, IMMEDIATE_4),
    LD_U256(0x4A, IMMEDIATE_32),
    CAST_U16(0x4B, NONE),
    CAST_U32(0x4C, NONE),
    CAST_U256(0x4D, NONE),
    PACK_VARIANT(0x4E, VARIANT),
    PACK_VARIANT_GENERIC(0x4F, VARIANT_INSTANTIATION),
    UNPACK_VARIANT(0x50, VARIANT),
    UNPACK_VARIANT_IMM_REF(0x51, VARIANT),
    UNPACK_VARIANT_MUT_REF(0x52, VARIANT),
    UNPACK_VARIANT_GENERIC(0x53, VARIANT_INSTANTIATION),
    UNPACK_VARIANT_GENERIC_IMM_REF(0x54, VARIANT_INSTANTIATION),
    UNPACK_VARIANT_GENERIC_MUT_REF(0x55, VARIANT_INSTANTIATION),
    VARIANT_SWITCH(0x56, JUMP_TABLE);

    private static final @Nullable Opcode[] BY_CODE = new @Nullable Opcode[256];

    static {
        for (var opcode : values()) {
            BY_CODE[opcode.code] = opcode;
        }
    }

    private final int code;
    private final Operand operand;

    Opcode(int code, Operand operand) {
        this.code = code;
        this.operand = operand;
    }

    /** The opcode with this byte, or null; the old global-storage instructions are unknown on purpose. */
    static @Nullable Opcode of(int code) {
        return BY_CODE[code & 0xFF];
    }

    /** The byte in the binary format. */
    public int code() {
        return code;
    }

    /** What follows the opcode byte. */
    public Operand operand() {
        return operand;
    }

    /** Whether control never falls through to the next instruction. */
    public boolean endsBlock() {
        return this == RET || this == ABORT || this == BRANCH_TO || this == VARIANT_SWITCH;
    }

    /** Whether only version 7 modules may hold it. */
    public boolean needsVersion7() {
        return code >= PACK_VARIANT.code;
    }
}
