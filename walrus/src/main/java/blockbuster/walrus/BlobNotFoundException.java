package blockbuster.walrus;

/** The network holds no such blob: never stored, expired, or deleted. */
public final class BlobNotFoundException extends WalrusException {

    public BlobNotFoundException(BlobId id) {
        super("Walrus has no blob " + id + ".");
    }
}
