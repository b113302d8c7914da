package blockbuster.move.binary;

import blockbuster.move.binary.SignatureToken.Datatype;
import blockbuster.move.binary.SignatureToken.Primitive;
import blockbuster.move.binary.SignatureToken.Reference;
import blockbuster.move.binary.SignatureToken.TypeParameter;
import blockbuster.move.binary.SignatureToken.Vector;
import java.util.List;

/** Reads one type of a signature. */
final class TokenParser {
    private static final int MAX_DEPTH = 64;

    SignatureToken read(BinaryCursor in) {
        return read(in, 0);
    }

    private SignatureToken read(BinaryCursor in, int depth) {
        if (depth > MAX_DEPTH) {
            throw in.malformed("type nests too deep");
        }
        int code = in.u8();
        return switch (code) {
            case 0x01 -> Primitive.BOOL;
            case 0x02 -> Primitive.U8;
            case 0x03 -> Primitive.U64;
            case 0x04 -> Primitive.U128;
            case 0x05 -> Primitive.ADDRESS;
            case 0x06 -> new Reference(false, read(in, depth + 1));
            case 0x07 -> new Reference(true, read(in, depth + 1));
            case 0x08 -> new Datatype(in.index(), List.of());
            case 0x09 -> new TypeParameter(in.index());
            case 0x0A -> new Vector(read(in, depth + 1));
            case 0x0B -> new Datatype(in.index(), in.list(() -> read(in, depth + 1)));
            case 0x0C -> Primitive.SIGNER;
            case 0x0D -> Primitive.U16;
            case 0x0E -> Primitive.U32;
            case 0x0F -> Primitive.U256;
            default -> throw in.malformed("unknown type " + code);
        };
    }
}
