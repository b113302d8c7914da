package blockbuster.move.value;

/** A struct; which one is known to the code that handles it. */
public final class StructValue extends FieldsValue {
    /** A struct of these fields; takes ownership of the array. */
    public StructValue(Value... fields) {
        super(fields);
    }

    @Override
    FieldsValue withFields(Value[] copies) {
        return new StructValue(copies);
    }
}
