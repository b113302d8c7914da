package blockbuster.sui;

import blockbuster.bcs.BcsException;
import blockbuster.bcs.BcsReader;
import blockbuster.bcs.BcsWriter;
import java.util.Locale;

/** A concrete Move type. The text form has addresses of all 64 digits and no spaces. */
public sealed interface TypeTag permits TypeTag.Primitive, TypeTag.Vector, StructTag {
    /** How deep types may nest before they are refused. */
    int MAX_DEPTH = 32;

    /** Types without parts, with their BCS tags. */
    enum Primitive implements TypeTag {
        BOOL(0),
        U8(1),
        U16(8),
        U32(9),
        U64(2),
        U128(3),
        U256(10),
        ADDRESS(4),
        SIGNER(5);

        private final int tag;

        Primitive(int tag) {
            this.tag = tag;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** {@code vector<element>}. */
    record Vector(TypeTag element) implements TypeTag {
        @Override
        public String toString() {
            return "vector<" + element + ">";
        }
    }

    /** @throws SuiException when the text is not a type */
    static TypeTag parse(String text) {
        return new TypeParser(text).parse();
    }

    static TypeTag decode(BcsReader reader) {
        return decode(reader, 0);
    }

    /** For decoders of types inside types, {@code depth} levels down. */
    static TypeTag decode(BcsReader reader, int depth) {
        if (depth >= MAX_DEPTH) {
            throw new BcsException("a type nests deeper than " + MAX_DEPTH);
        }
        int tag = reader.uleb128();
        return switch (tag) {
            case 6 -> new Vector(decode(reader, depth + 1));
            case 7 -> StructTag.decode(reader, depth + 1);
            default -> primitive(tag);
        };
    }

    default void encode(BcsWriter writer) {
        switch (this) {
            case Primitive primitive -> writer.uleb128(primitive.tag);
            case Vector(TypeTag element) -> element.encode(writer.uleb128(6));
            case StructTag struct -> struct.encodeStruct(writer.uleb128(7));
        }
    }

    private static Primitive primitive(int tag) {
        for (Primitive candidate : Primitive.values()) {
            if (candidate.tag == tag) {
                return candidate;
            }
        }
        throw new BcsException("no type has tag " + tag);
    }
}
