package blockbuster.server.stream;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stream ready to be played.
 *
 * @param manifestUrl the master playlist; whoever has it can play until it expires
 * @param membershipId absent for a preview
 * @param day the UTC day on which it started, as its heartbeats name it
 * @param windowMs film that one key opens
 * @param storyboardUrl WebVTT that names the thumbnail of each time; absent if there are none
 * @param chaptersUrl WebVTT with the chapters; absent if there are none
 */
record StartedStream(
        UUID sessionId,
        String manifestUrl,
        Instant expiresAt,
        String contentId,
        @Nullable String membershipId,
        LocalDate day,
        long durationMs,
        long windowMs,
        int maxHeight,
        List<Rendition> renditions,
        @Nullable String storyboardUrl,
        @Nullable String chaptersUrl) {

    StartedStream {
        renditions = List.copyOf(renditions);
    }

    record Rendition(String name, int width, int height) {}
}
