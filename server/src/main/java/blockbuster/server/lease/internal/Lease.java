package blockbuster.server.lease.internal;

import blockbuster.sui.SuiAddress;
import java.util.List;

/** Until when a title is stored: the first of its blobs to end ends it. */
record Lease(SuiAddress content, SuiAddress uploader, List<LeasedBlob> blobs) {

    /**
     * A blob with what its storage costs.
     *
     * @param endEpoch the first epoch that isn't paid for
     */
    record LeasedBlob(String blobId, long encodedBytes, long endEpoch) {}

    Lease {
        blobs = List.copyOf(blobs);
        if (blobs.isEmpty()) {
            throw new IllegalStateException("title " + content + " has no blobs");
        }
    }

    long endEpoch() {
        return blobs.stream().mapToLong(LeasedBlob::endEpoch).min().orElseThrow();
    }

    boolean hasEnded(long epoch) {
        return endEpoch() <= epoch;
    }
}
