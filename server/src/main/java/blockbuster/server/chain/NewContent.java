package blockbuster.server.chain;

import blockbuster.sui.SuiAddress;
import java.util.List;

/**
 * A title to register.
 *
 * @param blobIds Walrus blob ids of the ciphertext
 * @param segmentRoot 32 bytes in hex
 */
public record NewContent(
        SuiAddress uploader,
        String title,
        String description,
        String genre,
        String language,
        long durationMs,
        List<String> blobIds,
        String posterBlobId,
        String segmentRoot) {
    public NewContent {
        blobIds = List.copyOf(blobIds);
    }
}
