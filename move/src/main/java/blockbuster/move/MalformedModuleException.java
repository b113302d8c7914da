package blockbuster.move;

/** Thrown when bytes are not a well-formed module, or a module breaks a rule that each module must keep by itself. */
public final class MalformedModuleException extends MoveException {
    /** {@code message} says what is wrong and where. */
    public MalformedModuleException(String message) {
        super(message);
    }
}
