package blockbuster.edge;

/** The edge can't start or was configured with values that make no sense. */
public final class EdgeException extends RuntimeException {

    public EdgeException(String message) {
        super(message);
    }

    public EdgeException(String message, Throwable cause) {
        super(message, cause);
    }
}
