package blockbuster.server.revenue.internal;

import blockbuster.server.stream.StreamSettled;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Takes over every settled stretch of watching, in the transaction that settled it. */
@Component
class SettlementListener {

    private final SettledSessions sessions;

    SettlementListener(SettledSessions sessions) {
        this.sessions = sessions;
    }

    @EventListener
    void on(StreamSettled settled) {
        sessions.add(new SettledSession(
                settled.settlementId(),
                settled.contentId(),
                settled.uploader(),
                settled.membershipId(),
                settled.creditedSeconds(),
                settled.completionBps(),
                settled.settledAt()));
    }
}
