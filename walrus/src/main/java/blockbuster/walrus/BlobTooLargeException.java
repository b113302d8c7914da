package blockbuster.walrus;

/** The publisher's body limit is smaller than the blob: split it, or use another publisher. */
public final class BlobTooLargeException extends WalrusException {

    public BlobTooLargeException(long sizeBytes) {
        super("The Walrus publisher takes no blob of " + sizeBytes
                + " bytes. Raise its --max-body-size or choose another publisher.");
    }
}
