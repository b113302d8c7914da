package blockbuster.move.value;

import blockbuster.move.VmException;
import java.util.Arrays;
import java.util.List;

/** A value with fields: a struct, or one variant of an enum. */
public abstract sealed class FieldsValue implements Value, Container permits StructValue, VariantValue {
    private final Value[] fields;

    FieldsValue(Value[] fields) {
        this.fields = fields;
    }

    /** Number of fields. */
    public final int size() {
        return fields.length;
    }

    /** The fields in order: a read-only view. */
    public final List<Value> fields() {
        return List.of(fields);
    }

    /** A fresh array of the fields. */
    public final Value[] toArray() {
        return Arrays.copyOf(fields, fields.length);
    }

    abstract FieldsValue withFields(Value[] copies);

    @Override
    public final Value get(int index) {
        if (index >= fields.length) {
            throw VmException.typeError("no field " + index);
        }
        return fields[index];
    }

    @Override
    public final void set(int index, Value value) {
        if (index >= fields.length) {
            throw VmException.typeError("no field " + index);
        }
        fields[index] = value;
    }
}
