package blockbuster.server.content;

import blockbuster.sui.SuiAddress;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A title as mirrored from the chain.
 *
 * @param uploaderName the creator's registered name; absent if the registration is not known
 * @param year when the film came out; absent if its creator did not say
 * @param paidUntil when its storage ends; absent if no lease is known
 * @param reason why a moderator refused or took it down; else empty
 */
public record Content(
        SuiAddress id,
        SuiAddress uploader,
        @Nullable String uploaderName,
        String title,
        String description,
        String genre,
        String language,
        @Nullable Integer year,
        long durationMs,
        List<String> blobIds,
        String posterBlobId,
        String segmentRoot,
        ContentStatus status,
        String reason,
        Instant submittedAt,
        @Nullable Instant decidedAt,
        long plays,
        long creditedSeconds,
        long ratingSum,
        long ratingCount,
        @Nullable Instant paidUntil) {

    public Content {
        blobIds = List.copyOf(blobIds);
    }

    public boolean isApproved() {
        return status == ContentStatus.APPROVED;
    }

    /** Whether its storage has ended: Walrus no longer delivers it. */
    public boolean isExpired(Instant now) {
        return paidUntil != null && !now.isBefore(paidUntil);
    }
}
