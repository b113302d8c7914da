package blockbuster.server.content;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A title on the shelf or in the queue.
 *
 * @param year when the film came out; absent if its creator did not say
 * @param paidUntil when its storage ends; absent if no lease is known
 * @param expired whether that time has come: it can no longer be played
 */
public record ContentSummary(
        String id,
        String title,
        String genre,
        String language,
        @Nullable Integer year,
        long durationMs,
        String posterUrl,
        Uploader uploader,
        ContentStatus status,
        Instant submittedAt,
        @Nullable Instant publishedAt,
        long plays,
        Rating rating,
        @Nullable Instant paidUntil,
        boolean expired) {

    /** Who made a title; the name is the one registered on chain, if it is known. */
    public record Uploader(String address, @Nullable String name) {

        static Uploader of(Content content) {
            return new Uploader(content.uploader().toString(), content.uploaderName());
        }
    }

    static ContentSummary of(Content content, Instant now) {
        return new ContentSummary(
                content.id().toString(),
                content.title(),
                content.genre(),
                content.language(),
                content.year(),
                content.durationMs(),
                posterUrl(content),
                Uploader.of(content),
                content.status(),
                content.submittedAt(),
                content.isApproved() ? content.decidedAt() : null,
                content.plays(),
                Rating.of(content),
                content.paidUntil(),
                content.isExpired(now));
    }

    static String posterUrl(Content content) {
        return "/api/v1/contents/" + content.id() + "/poster";
    }
}
