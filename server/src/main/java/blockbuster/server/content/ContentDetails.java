package blockbuster.server.content;

import blockbuster.media.Chapter;
import blockbuster.server.content.ContentSummary.Uploader;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A title's page: everything public about it, with the renditions that a membership may unlock.
 *
 * @param year when the film came out; absent if its creator did not say
 * @param storyboard whether a stream of it has thumbnails to seek by
 * @param paidUntil when its storage ends; absent if no lease is known
 * @param expired whether that time has come: it can no longer be played
 */
record ContentDetails(
        String id,
        String title,
        String description,
        String genre,
        String language,
        @Nullable Integer year,
        long durationMs,
        String posterUrl,
        Uploader uploader,
        ContentStatus status,
        String reason,
        Instant submittedAt,
        @Nullable Instant publishedAt,
        long plays,
        long creditedSeconds,
        Rating rating,
        List<String> blobIds,
        String segmentRoot,
        List<RenditionView> renditions,
        List<Chapter> chapters,
        boolean storyboard,
        @Nullable Instant paidUntil,
        boolean expired) {

    ContentDetails {
        blobIds = List.copyOf(blobIds);
        renditions = List.copyOf(renditions);
        // A page that was cached before there were chapters says nothing of them.
        chapters = chapters == null ? List.of() : List.copyOf(chapters);
    }

    static ContentDetails of(
            Content content, List<RenditionView> renditions, List<Chapter> chapters, boolean storyboard) {
        return new ContentDetails(
                content.id().toString(),
                content.title(),
                content.description(),
                content.genre(),
                content.language(),
                content.year(),
                content.durationMs(),
                ContentSummary.posterUrl(content),
                Uploader.of(content),
                content.status(),
                content.reason(),
                content.submittedAt(),
                content.isApproved() ? content.decidedAt() : null,
                content.plays(),
                content.creditedSeconds(),
                Rating.of(content),
                content.blobIds(),
                content.segmentRoot(),
                renditions,
                chapters,
                storyboard,
                content.paidUntil(),
                false);
    }

    /** The page as of a time; a cached page doesn't know it. */
    ContentDetails at(Instant now) {
        return new ContentDetails(
                id,
                title,
                description,
                genre,
                language,
                year,
                durationMs,
                posterUrl,
                uploader,
                status,
                reason,
                submittedAt,
                publishedAt,
                plays,
                creditedSeconds,
                rating,
                blobIds,
                segmentRoot,
                renditions,
                chapters,
                storyboard,
                paidUntil,
                paidUntil != null && !now.isBefore(paidUntil));
    }
}
