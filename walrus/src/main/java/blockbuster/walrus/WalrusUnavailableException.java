package blockbuster.walrus;

/** Walrus could not be reached or stayed busy until patience ran out; the same call may succeed later. */
public final class WalrusUnavailableException extends WalrusException {

    public WalrusUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }

    public WalrusUnavailableException(String message) {
        super(message);
    }
}
