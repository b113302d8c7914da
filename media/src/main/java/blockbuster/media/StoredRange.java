package blockbuster.media;

/**
 * Where the bytes of a segment are stored, and their hash.
 *
 * @param from first byte's position in the blob
 * @param to last byte's position, inclusive
 */
public record StoredRange(String blobId, long from, long to, String sha256Hex) {

    /** Whether {@code other} begins where this ends. */
    public boolean isFollowedBy(StoredRange other) {
        return blobId.equals(other.blobId) && to + 1 == other.from;
    }
}
