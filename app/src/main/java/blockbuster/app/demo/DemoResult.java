package blockbuster.app.demo;

import java.util.List;
import java.util.Map;

/**
 * What {@code demo --json} prints at the end; amounts are base units as decimal text.
 *
 * @param manifestUrl of a fresh session, playable for 4 h
 * @param sessionId of the session that was watched and credited
 */
public record DemoResult(
        String contentId,
        List<StoredBlob> blobs,
        String membershipId,
        String viewer,
        String creator,
        String manifestUrl,
        String sessionId,
        long creditedSeconds,
        String distributionId,
        List<PaidCreator> payouts,
        String poolBefore,
        String remainder,
        Map<String, Long> stepMillis) {

    /**
     * A file of the title on Walrus.
     *
     * @param rendition its name in the manifest; {@code hidden} if the viewer's tier doesn't have it
     */
    public record StoredBlob(String blobId, long bytes, String rendition) {}

    /** One creator's part of the distribution. */
    public record PaidCreator(String uploader, String amount) {}
}
