package blockbuster.walrus;

/** The blob exists but has no such bytes. */
public final class RangeOutsideBlobException extends WalrusException {

    public RangeOutsideBlobException(BlobId id, long start, long length) {
        super("Blob " + id + " has no " + length + " bytes at " + start + ".");
    }
}
