package blockbuster.server.stream;

import blockbuster.server.auth.Caller;
import blockbuster.server.stream.StreamSession.State;
import blockbuster.server.web.ProblemException;
import blockbuster.sui.SuiAddress;
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
    private final StreamDevices devices;
    private final Settlement settlement;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Watching(
            StreamSessions sessions,
            StreamSlots slots,
            KeyPacer pacer,
            LiveSessions live,
            StreamDevices devices,
            Settlement settlement,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sessions = sessions;
        this.slots = slots;
        this.pacer = pacer;
        this.live = live;
        this.devices = devices;
        this.settlement = settlement;
        this.events = events;
        this.clock = clock;
    }

    /** Counts a heartbeat and keeps the session alive; answers its whole credit in seconds. */
    @Transactional
    long heartbeat(Caller caller, UUID id, Heartbeat heartbeat) {
        var session = own(caller.address(), id);
        if (session.state() == State.ENDED) {
            throw StreamProblems.ended();
        }
        stayAlive(session);
        return count(session, heartbeat).creditedSeconds();
    }

    /** Counts a last heartbeat, ends the session for good and settles it; ending again changes nothing. */
    @Transactional
    long end(Caller caller, UUID id, Heartbeat heartbeat) {
        var session = own(caller.address(), id);
        if (session.state() == State.ENDED) {
            return session.creditedSeconds();
        }
        return finish(count(session, heartbeat));
    }

    /** Ends a session from another device, with what it was credited so far; ending again changes nothing. */
    @Transactional
    void end(SuiAddress viewer, UUID id) {
        var session = own(viewer, id);
        if (session.state() != State.ENDED) {
            finish(session);
        }
    }

    private long finish(StreamSession session) {
        settlement.finish(session);
        slots.release(session.membershipId(), session.id());
        live.remove(session.id());
        log.atInfo()
                .addKeyValue("contentId", session.contentId())
                .addKeyValue("sessionId", session.id())
                .addKeyValue("creditedSeconds", session.creditedSeconds())
                .log("stream.ended");
        return session.creditedSeconds();
    }

    private StreamSession own(SuiAddress viewer, UUID id) {
        return sessions.lock(id)
                .filter(session -> session.viewer().equals(viewer))
                .orElseThrow(() -> ProblemException.notFound("stream"));
    }

    private void stayAlive(StreamSession session) {
        if (!slots.touch(session.membershipId(), session.id())
                && !slots.acquire(session.membershipId(), session.id(), session.maxStreams())) {
            throw StreamProblems.tooManyStreams(session, devices.of(session.viewer()));
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
