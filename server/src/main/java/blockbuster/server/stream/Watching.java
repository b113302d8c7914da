package blockbuster.server.stream;

import blockbuster.server.auth.Caller;
import blockbuster.server.stream.StreamSession.State;
import blockbuster.server.web.ProblemException;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts what sessions watch, heartbeat by heartbeat, and ends them. */
@Component
class Watching {

    private static final Logger log = LoggerFactory.getLogger(Watching.class);

    private final StreamSessions sessions;
    private final StreamSlots slots;
    private final KeyPacer pacer;
    private final LiveSessions live;
    private final Settlement settlement;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Watching(
            StreamSessions sessions,
            StreamSlots slots,
            KeyPacer pacer,
            LiveSessions live,
            Settlement settlement,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sessions = sessions;
        this.slots = slots;
        this.pacer = pacer;
        this.live = live;
        this.settlement = settlement;
        this.events = events;
        this.clock = clock;
    }

    /** Counts a heartbeat and keeps the session alive; answers its whole credit in seconds. */
    @Transactional
    long heartbeat(Caller caller, UUID id, Heartbeat heartbeat) {
        var session = own(caller, id);
        if (session.state() == State.ENDED) {
            throw StreamProblems.ended();
        }
        stayAlive(session);
        return count(session, heartbeat).creditedSeconds();
    }

    /** Counts a last heartbeat, ends the session for good and settles it; ending again changes nothing. */
    @Transactional
    long end(Caller caller, UUID id, Heartbeat heartbeat) {
        var session = own(caller, id);
        if (session.state() == State.ENDED) {
            return session.creditedSeconds();
        }
        var counted = count(session, heartbeat);
        settlement.finish(counted);
        slots.release(session.membershipId(), id);
        live.remove(id);
        log.atInfo()
                .addKeyValue("contentId", session.contentId())
                .addKeyValue("sessionId", id)
                .addKeyValue("creditedSeconds", counted.creditedSeconds())
                .log("stream.ended");
        return counted.creditedSeconds();
    }

    private StreamSession own(Caller caller, UUID id) {
        return sessions.lock(id)
                .filter(session -> session.viewer().equals(caller.address()))
                .orElseThrow(() -> ProblemException.notFound("stream"));
    }

    private void stayAlive(StreamSession session) {
        if (!slots.touch(session.membershipId(), session.id())
                && !slots.acquire(session.membershipId(), session.id(), session.maxStreams())) {
            throw StreamProblems.tooManyStreams(session);
        }
        sessions.resume(session.id(), clock.instant());
    }

    /** A credit once given is never taken back: what it rests on can only grow. */
    private StreamSession count(StreamSession session, Heartbeat heartbeat) {
        var intervals = heartbeat.intervals(session.durationMs());
        if (session.preview() || heartbeat.sequence() <= session.sequence()) {
            return session;
        }
        var played = session.played().plus(intervals);
        var released = pacer.evidence(session.id());
        var elapsed = Duration.between(session.startedAt(), clock.instant());
        long credit = Math.max(
                session.creditedSeconds(),
                Credit.seconds(played, released, session.windowMs(), elapsed, session.durationMs()));
        sessions.count(session.id(), heartbeat.sequence(), played, credit);
        events.publishEvent(new StreamWatched(
                session.id(),
                session.viewer(),
                session.contentId(),
                Math.min(heartbeat.positionMs(), session.durationMs()),
                session.durationMs(),
                clock.instant()));
        return session.counted(heartbeat.sequence(), played, credit);
    }
}
