package blockbuster.server.stream;

import blockbuster.server.content.ContentCatalogue;
import blockbuster.server.content.ContentSummary;
import blockbuster.sui.SuiAddress;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What runs where: a viewer's running streams. */
@Component
public class StreamDevices {

    private final StreamSessions sessions;
    private final ContentCatalogue catalogue;

    StreamDevices(StreamSessions sessions, ContentCatalogue catalogue) {
        this.sessions = sessions;
        this.catalogue = catalogue;
    }

    /**
     * A running stream.
     *
     * @param device what it runs on, as its player said; may be empty
     * @param title absent for a title that is not on the shelf
     * @param membershipId absent for a preview
     */
    public record ActiveStream(
            UUID sessionId,
            String device,
            String contentId,
            @Nullable String title,
            @Nullable String membershipId,
            Instant startedAt,
            Instant lastSeenAt,
            int maxHeight,
            long creditedSeconds) {

        private static ActiveStream of(StreamSession session, Map<SuiAddress, ContentSummary> titles) {
            var title = titles.get(session.contentId());
            return new ActiveStream(
                    session.id(),
                    session.device(),
                    session.contentId().toString(),
                    title == null ? null : title.title(),
                    session.preview() ? null : session.membershipId().toString(),
                    session.startedAt(),
                    session.lastSeenAt(),
                    session.maxHeight(),
                    session.creditedSeconds());
        }
    }

    /** The newest first; few, for tiers limit them. */
    public List<ActiveStream> of(SuiAddress viewer) {
        var active = sessions.activeOf(viewer);
        var titles = catalogue.summaries(
                active.stream().map(StreamSession::contentId).toList());
        return active.stream().map(session -> ActiveStream.of(session, titles)).toList();
    }
}
