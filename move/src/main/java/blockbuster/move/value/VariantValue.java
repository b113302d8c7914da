package blockbuster.move.value;

/** A variant of an enum. */
public final class VariantValue extends FieldsValue {
    private final int tag;

    /** Variant number {@code tag} with these fields; takes ownership of the array. */
    public VariantValue(int tag, Value... fields) {
        super(fields);
        this.tag = tag;
    }

    /** The variant's position in its enum. */
    public int tag() {
        return tag;
    }

    @Override
    FieldsValue withFields(Value[] copies) {
        return new VariantValue(tag, copies);
    }
}
