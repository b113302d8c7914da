package blockbuster.move.value;

/** A boolean. */
public enum BoolValue implements Value {
    FALSE,
    TRUE;

    /** The constant for {@code value}. */
    public static BoolValue of(boolean value) {
        return value ? TRUE : FALSE;
    }

    /** As Java's boolean. */
    public boolean isTrue() {
        return this == TRUE;
    }
}
