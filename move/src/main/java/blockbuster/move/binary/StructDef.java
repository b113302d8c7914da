package blockbuster.move.binary;

import java.util.List;

/** A struct defined here; {@code declared} is false for the old native structs, which have no fields. */
public record StructDef(int handle, boolean declared, List<Field> fields) {
    public StructDef {
        fields = List.copyOf(fields);
    }
}
