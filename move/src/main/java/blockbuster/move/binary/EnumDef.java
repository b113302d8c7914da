package blockbuster.move.binary;

import java.util.List;

/** An enum defined here; a variant's tag is its position. */
public record EnumDef(int handle, List<Variant> variants) {
    public EnumDef {
        variants = List.copyOf(variants);
    }

    /** One variant. */
    public record Variant(int name, List<Field> fields) {
        public Variant {
            fields = List.copyOf(fields);
        }
    }
}
