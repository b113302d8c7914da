package blockbuster.move;

/** Thrown when bytes are not the BCS form of a value of the expected type. */
public final class ValueFormatException extends MoveException {
    /** {@code message} names the type and the difference. */
    public ValueFormatException(String message) {
        super(message);
    }
}
