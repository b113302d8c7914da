package blockbuster.move.runtime;

import blockbuster.move.binary.SignatureToken.Primitive;
import blockbuster.move.value.IntType;

/** The types without parts, from their form in the binary format. */
final class Primitives {
    private Primitives() {}

    static Type type(Primitive primitive) {
        return switch (primitive) {
            case BOOL -> Type.BOOL;
            case ADDRESS -> Type.ADDRESS;
            case SIGNER -> Type.Simple.SIGNER;
            case U8 -> Type.U8;
            case U16 -> new Type.Int(IntType.U16);
            case U32 -> new Type.Int(IntType.U32);
            case U64 -> Type.U64;
            case U128 -> new Type.Int(IntType.U128);
            case U256 -> new Type.Int(IntType.U256);
        };
    }
}
