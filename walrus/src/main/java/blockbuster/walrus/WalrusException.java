package blockbuster.walrus;

/** Walrus refused, failed, or answered something that makes no sense. */
public class WalrusException extends RuntimeException {

    public WalrusException(String message) {
        super(message);
    }

    public WalrusException(String message, Throwable cause) {
        super(message, cause);
    }
}
