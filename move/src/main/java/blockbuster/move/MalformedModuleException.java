package blockbuster.move;

/** Thrown when bytes are not a well-formed module, or a module breaks a rule that each module must keep by itself. */
public final class MalformedModuleException extends MoveException {
    private final Rule rule;

    /** {@code message} says what is wrong and where. */
    public MalformedModuleException(Rule rule, String message) {
        super(message);
        this.rule = rule;
    }

    /** The rule that is broken. */
    public Rule rule() {
        return rule;
    }
}
