package blockbuster.server.revenue.internal;

import blockbuster.server.stream.StreamFinished;
import blockbuster.server.stream.StreamSettled;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Takes over every settled stretch of watching and every finished play, in the transaction that recorded it. */
@Component
class SettlementListener {

    private final SettledSessions sessions;
    private final Plays plays;

    SettlementListener(SettledSessions sessions, Plays plays) {
        this.sessions = sessions;
        this.plays = plays;
    }

    @EventListener
    void on(StreamSettled settled) {
        sessions.add(new SettledSession(
                settled.settlementId(),
                settled.sessionId(),
                settled.contentId(),
                settled.uploader(),
                settled.membershipId(),
                settled.creditedSeconds(),
                settled.completionBps(),
                settled.settledAt(),
                settled.receipt()));
    }

    /** Who opened a title and watched nothing of it did not play it. */
    @EventListener
    void on(StreamFinished finished) {
        if (finished.creditedSeconds() > 0) {
            plays.add(finished.sessionId(), finished.contentId(), finished.creditedSeconds(), finished.finishedAt());
        }
    }
}
