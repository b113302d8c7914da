package blockbuster.server.chain;

import blockbuster.sui.SuiAddress;
import java.time.Instant;
import java.util.List;

/**
 * A title was registered and waits for a moderator.
 *
 * @param blobIds Walrus blob ids of the ciphertext
 * @param segmentRoot root over the segments' hashes, in hex
 */
public record ContentSubmitted(
        EventPosition position,
        SuiAddress content,
        SuiAddress uploader,
        String title,
        String description,
        String genre,
        String language,
        long durationMs,
        List<String> blobIds,
        String posterBlobId,
        String segmentRoot,
        Instant submittedAt)
        implements ChainEvent {
    public ContentSubmitted {
        blobIds = List.copyOf(blobIds);
    }
}
