package blockbuster.server.stream;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A stream ready to be played.
 *
 * @param manifestUrl the master playlist; whoever has it can play until it expires
 */
record StartedStream(
        UUID sessionId,
        String manifestUrl,
        Instant expiresAt,
        String contentId,
        String membershipId,
        long durationMs,
        int maxHeight,
        List<Rendition> renditions) {

    StartedStream {
        renditions = List.copyOf(renditions);
    }

    record Rendition(String name, int width, int height) {}
}
