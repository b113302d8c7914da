package blockbuster.move.runtime;

import blockbuster.move.binary.SignatureToken.Primitive;
import blockbuster.move.value.IntType;

/** The types that hosts often name, and those without parts from their form in the binary format. */
public final class Types {
    /** {@code bool}. */
    public static final Type BOOL = Type.Simple.BOOL;

    /** {@code address}. */
    public static final Type ADDRESS = Type.Simple.ADDRESS;

    /** {@code u8}. */
    public static final Type U8 = new Type.Int(IntType.U8);

    /** {@code u64}. */
    public static final Type U64 = new Type.Int(IntType.U64);

    private Types() {}

    static Type of(Primitive primitive) {
        return switch (primitive) {
            case BOOL -> BOOL;
            case ADDRESS -> ADDRESS;
            case SIGNER -> Type.Simple.SIGNER;
            case U8 -> U8;
            case U16 -> new Type.Int(IntType.U16);
            case U32 -> new Type.Int(IntType.U32);
            case U64 -> U64;
            case U128 -> new Type.Int(IntType.U128);
            case U256 -> new Type.Int(IntType.U256);
        };
    }
}
