package blockbuster.media;

/** The work was cancelled or its thread interrupted; the child process is gone and nothing was published. */
public final class TranscodeCancelledException extends MediaException {

    public TranscodeCancelledException() {
        super("The work was cancelled.");
    }
}
