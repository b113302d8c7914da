package blockbuster.app;

/** A refusal or failure for the person at the terminal: the message is one sentence that says what to do. */
public class AppException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public AppException(String message) {
        super(message);
    }

    public AppException(String message, Throwable cause) {
        super(message, cause);
    }
}
