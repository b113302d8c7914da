package blockbuster.localnet;

import blockbuster.sui.StructTag;
import blockbuster.sui.TypeTag;
import java.util.List;

/** How a type's values are laid out in BCS. */
public sealed interface MoveLayout {
    /** A type without parts. */
    record Primitive(TypeTag.Primitive type) implements MoveLayout {}

    /** {@code vector<element>}. */
    record Vector(MoveLayout element) implements MoveLayout {}

    /** A struct: its fields in order. */
    record Struct(StructTag type, List<Field> fields) implements MoveLayout {
        public Struct {
            fields = List.copyOf(fields);
        }
    }

    /** An enum: its variants in the order of their tags. */
    record Variants(StructTag type, List<Variant> variants) implements MoveLayout {
        public Variants {
            variants = List.copyOf(variants);
        }
    }

    /** A named field. */
    record Field(String name, MoveLayout layout) {}

    /** A named variant. */
    record Variant(String name, List<Field> fields) {
        public Variant {
            fields = List.copyOf(fields);
        }
    }
}
