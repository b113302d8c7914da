package blockbuster.server.stream;

import blockbuster.sui.SuiAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What is known of single plays, for other modules. */
@Component
public class PlayRecords {

    private final StreamSessions sessions;

    PlayRecords(StreamSessions sessions) {
        this.sessions = sessions;
    }

    /**
     * A play.
     *
     * @param played what of it was played and counts, in order and without overlaps
     */
    public record PlayRecord(
            UUID session,
            SuiAddress viewer,
            SuiAddress content,
            long durationMs,
            Instant startedAt,
            List<PlayedStretch> played) {

        public PlayRecord {
            played = List.copyOf(played);
        }
    }

    /** A stretch of film, end excluded. */
    public record PlayedStretch(long fromMs, long toMs) {}

    public Optional<PlayRecord> find(UUID session) {
        return sessions.find(session).map(PlayRecords::record);
    }

    /** A viewer's plays, oldest first. */
    public List<PlayRecord> of(SuiAddress viewer) {
        return sessions.of(viewer).stream().map(PlayRecords::record).toList();
    }

    private static PlayRecord record(StreamSession session) {
        return new PlayRecord(
                session.id(),
                session.viewer(),
                session.contentId(),
                session.durationMs(),
                session.startedAt(),
                session.credited().list().stream()
                        .map(interval -> new PlayedStretch(interval.fromMs(), interval.toMs()))
                        .toList());
    }
}
