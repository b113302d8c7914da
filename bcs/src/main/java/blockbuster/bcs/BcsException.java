package blockbuster.bcs;

/** The bytes are not the canonical encoding of the expected value, or a value does not fit its type. */
public final class BcsException extends RuntimeException {
    public BcsException(String message) {
        super(message);
    }

    public BcsException(String message, Throwable cause) {
        super(message, cause);
    }
}
