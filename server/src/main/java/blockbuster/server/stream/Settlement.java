package blockbuster.server.stream;

import blockbuster.server.stream.StreamSession.State;
import blockbuster.server.stream.credit.Credit;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what sessions earned and that they are over, and tells the other modules in the same transaction. */
@Component
class Settlement {

    private final StreamSessions sessions;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Counter settledSeconds;

    Settlement(StreamSessions sessions, ApplicationEventPublisher events, Clock clock, MeterRegistry metrics) {
        this.sessions = sessions;
        this.events = events;
        this.clock = clock;
        this.settledSeconds = metrics.counter("blockbuster.streams.settled.seconds");
    }

    /** Ends a locked session for good, which no session does twice. */
    @Transactional(propagation = Propagation.MANDATORY)
    void finish(StreamSession session) {
        var now = clock.instant();
        sessions.finish(session.id(), State.ENDED, now);
        settle(session);
        events.publishEvent(new StreamFinished(session.id(), session.contentId(), session.creditedSeconds(), now));
    }

    /** Settles what a locked session earned since it was last settled; without new credit there is nothing to tell. */
    @Transactional(propagation = Propagation.MANDATORY)
    void settle(StreamSession session) {
        long delta = session.creditedSeconds() - session.settledSeconds();
        if (delta == 0) {
            return;
        }
        sessions.settled(session.id(), session.creditedSeconds());
        events.publishEvent(new StreamSettled(
                UUID.randomUUID(),
                session.id(),
                session.contentId(),
                session.uploader(),
                session.membershipId(),
                session.viewer(),
                delta,
                session.durationMs(),
                Credit.completionBps(session.creditedSeconds(), session.durationMs()),
                clock.instant(),
                session.receipt()));
        settledSeconds.increment((double) delta);
    }
}
