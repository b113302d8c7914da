package blockbuster.server.stream;

import blockbuster.server.auth.Caller;
import blockbuster.server.stream.StreamSession.State;
import blockbuster.server.web.ProblemException;
import blockbuster.sui.SuiAddress;
import java.time.Clock;
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
    private final Proofs proofs;
    private final Crediting crediting;
    private final LiveSessions live;
    private final StreamDevices devices;
    private final Settlement settlement;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Watching(
            StreamSessions sessions,
            StreamSlots slots,
            Proofs proofs,
            Crediting crediting,
            LiveSessions live,
            StreamDevices devices,
            Settlement settlement,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sessions = sessions;
        this.slots = slots;
        this.proofs = proofs;
        this.crediting = crediting;
        this.live = live;
        this.devices = devices;
        this.settlement = settlement;
        this.events = events;
        this.clock = clock;
    }

    /** Counts a heartbeat and keeps the session alive. */
    @Transactional
    StreamSession heartbeat(Caller caller, UUID id, Heartbeat heartbeat) {
        var session = own(caller.address(), id);
        if (session.state() == State.ENDED) {
            throw StreamProblems.ended();
        }
        stayAlive(session);
        return count(session, heartbeat);
    }

    /** Counts a last heartbeat, ends the session for good and settles it; ending again changes nothing. */
    @Transactional
    StreamSession end(Caller caller, UUID id, Heartbeat heartbeat) {
        var session = own(caller.address(), id);
        if (session.state() == State.ENDED) {
            return session;
        }
        var counted = count(session, heartbeat);
        finish(counted);
        return counted;
    }

    /** Ends a session from another device, with what it was credited so far; ending again changes nothing. */
    @Transactional
    void end(SuiAddress viewer, UUID id) {
        var session = own(viewer, id);
        if (session.state() != State.ENDED) {
            finish(session);
        }
    }

    private void finish(StreamSession session) {
        settlement.finish(session);
        slots.release(session.membershipId(), session.id());
        live.remove(session.id());
        log.atInfo()
                .addKeyValue("contentId", session.contentId())
                .addKeyValue("sessionId", session.id())
                .addKeyValue("creditedSeconds", session.creditedSeconds())
                .log("stream.ended");
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

    /** A credit once given is never taken back: positions are only added, and the viewer never signs for less. */
    private StreamSession count(StreamSession session, Heartbeat heartbeat) {
        var stretches = heartbeat.stretches(session.durationMs());
        if (session.preview() || heartbeat.sequence() <= session.sequence()) {
            return session;
        }
        var signed = proofs.verify(session, heartbeat, stretches);
        var counted = session.counted(crediting.count(session, stretches), signed);
        sessions.count(counted, signed.receipt());
        events.publishEvent(new StreamWatched(
                session.id(),
                session.viewer(),
                session.contentId(),
                Math.min(heartbeat.positionMs(), session.durationMs()),
                session.durationMs(),
                clock.instant()));
        return counted;
    }
}
