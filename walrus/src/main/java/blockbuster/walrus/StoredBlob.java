package blockbuster.walrus;

/**
 * A publisher's receipt.
 *
 * @param sizeBytes what was sent, unencoded
 * @param encodedBytes what storage nodes keep and what is paid for; calculated where the publisher doesn't say
 * @param endEpoch the first Walrus epoch in which the blob is no longer paid for
 * @param newlyCreated false when the network already held these bytes for at least as long
 * @param costFrost what the publisher paid for storage this time, without gas
 */
public record StoredBlob(
        BlobId id, long sizeBytes, long encodedBytes, long endEpoch, boolean newlyCreated, long costFrost) {}
