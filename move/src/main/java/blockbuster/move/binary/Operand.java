package blockbuster.move.binary;

/** What follows an opcode byte: nothing, an integer of fixed width, or an index into the named table. */
public enum Operand {
    NONE(0),
    IMMEDIATE_1(1),
    IMMEDIATE_2(2),
    IMMEDIATE_4(4),
    IMMEDIATE_8(8),
    IMMEDIATE_16(16),
    IMMEDIATE_32(32),
    LOCAL(0),
    BRANCH(0),
    CONSTANT(0),
    FUNCTION(0),
    FUNCTION_INSTANTIATION(0),
    STRUCT(0),
    STRUCT_INSTANTIATION(0),
    FIELD(0),
    FIELD_INSTANTIATION(0),
    VARIANT(0),
    VARIANT_INSTANTIATION(0),
    JUMP_TABLE(0),
    /** A signature of exactly one token, a vector's element type. */
    ELEMENT(0),
    /** The same, then a 64-bit number of elements. */
    ELEMENT_AND_COUNT(8);

    private final int immediateBytes;

    Operand(int immediateBytes) {
        this.immediateBytes = immediateBytes;
    }

    /** Bytes of the little-endian integer that ends the instruction. */
    public int immediateBytes() {
        return immediateBytes;
    }

    /** Whether a ULEB128 index comes right after the opcode byte. */
    public boolean hasIndex() {
        return compareTo(IMMEDIATE_32) > 0;
    }
}
