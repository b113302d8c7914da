package blockbuster.localnet;

/** Thrown when the local network cannot start or go on; the message says what to do about it. */
public final class LocalnetException extends RuntimeException {
    /** With what to tell the operator. */
    public LocalnetException(String message) {
        super(message);
    }

    /** With the cause beneath. */
    public LocalnetException(String message, Throwable cause) {
        super(message, cause);
    }
}
