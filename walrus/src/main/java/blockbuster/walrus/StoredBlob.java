package blockbuster.walrus;

/**
 * A publisher's receipt.
 *
 * @param sizeBytes what was sent, unencoded
 * @param endEpoch the first Walrus epoch in which the blob is no longer paid for
 * @param newlyCreated false when the network already held these bytes for at least as long
 */
public record StoredBlob(BlobId id, long sizeBytes, long endEpoch, boolean newlyCreated) {}
