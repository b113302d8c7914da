package blockbuster.media;

/** Root of this module's failures; its message may be shown to the person who uploaded the film. */
public class MediaException extends RuntimeException {

    public MediaException(String message) {
        super(message);
    }

    public MediaException(String message, Throwable cause) {
        super(message, cause);
    }
}
