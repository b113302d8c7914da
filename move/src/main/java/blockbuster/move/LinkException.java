package blockbuster.move;

/** Thrown when a module, datatype or function that code refers to is missing, hidden or of another shape. */
public final class LinkException extends MoveException {
    /** {@code message} names the missing or mismatching item. */
    public LinkException(String message) {
        super(message);
    }
}
