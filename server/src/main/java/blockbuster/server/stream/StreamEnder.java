package blockbuster.server.stream;

import blockbuster.server.auth.PersonalData;
import blockbuster.server.stream.credit.Interval;
import blockbuster.server.web.ProblemException;
import blockbuster.sui.SuiAddress;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Ends viewers' streams from elsewhere, and knows what is kept of their plays. The first to erase: settling what still runs
 * has other modules take note of it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class StreamEnder implements PersonalData {

    private final Watching watching;
    private final StreamDevices devices;
    private final StreamSessions sessions;

    StreamEnder(Watching watching, StreamDevices devices, StreamSessions sessions) {
        this.watching = watching;
        this.devices = devices;
        this.sessions = sessions;
    }

    /**
     * Ends a stream for good and settles it; its player is told at its next request.
     *
     * @throws ProblemException 404 if the viewer has no such stream
     */
    public void end(SuiAddress viewer, UUID session) {
        watching.end(viewer, session);
    }

    /** Ends all running streams of a viewer. */
    public void endAll(SuiAddress viewer) {
        devices.of(viewer).forEach(stream -> end(viewer, stream.sessionId()));
    }

    /** A play, as its viewer may take it along. */
    private record Play(
            UUID sessionId,
            String contentId,
            String membershipId,
            String device,
            Instant startedAt,
            Instant lastSeenAt,
            long creditedSeconds,
            List<Interval> credited) {

        private static Play of(StreamSession session) {
            return new Play(
                    session.id(),
                    session.contentId().toString(),
                    session.membershipId().toString(),
                    session.device(),
                    session.startedAt(),
                    session.lastSeenAt(),
                    session.creditedSeconds(),
                    session.credited().list());
        }
    }

    @Override
    public Map<String, List<?>> export(SuiAddress person) {
        return Map.of("plays", sessions.of(person).stream().map(Play::of).toList());
    }

    /** Silent sessions end too: with their viewer gone nobody could take them up again. */
    @Override
    public void erase(SuiAddress person) {
        sessions.of(person).stream()
                .filter(session -> session.state() != StreamSession.State.ENDED)
                .forEach(session -> end(person, session.id()));
        sessions.forget(person);
    }
}
