package blockbuster.sui;

/** Root of what goes wrong in this module; the message is meant for the person who runs the program. */
public class SuiException extends RuntimeException {
    public SuiException(String message) {
        super(message);
    }

    public SuiException(String message, Throwable cause) {
        super(message, cause);
    }
}
