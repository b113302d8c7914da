package blockbuster.server.stream;

import blockbuster.server.stream.StreamSession.State;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Ends and settles sessions that went silent: closed laptops, lost networks, players that never say goodbye. */
@Component
class Sweeper {

    private static final Logger log = LoggerFactory.getLogger(Sweeper.class);

    /** Longer than any streaming token lives. */
    private static final int DAYS_KEPT = 2;

    private final StreamSessions sessions;
    private final MemberDays days;
    private final StreamSlots slots;
    private final Settlement settlement;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Sweeper(
            StreamSessions sessions,
            MemberDays days,
            StreamSlots slots,
            Settlement settlement,
            TransactionTemplate transactions,
            Clock clock) {
        this.sessions = sessions;
        this.days = days;
        this.slots = slots;
        this.settlement = settlement;
        this.transactions = transactions;
        this.clock = clock;
    }

    void sweep() {
        for (var id : sessions.silentSince(slots.silenceLimit())) {
            transactions.executeWithoutResult(status -> sweep(id));
        }
        for (var id : sessions.silentAndExpired(clock.instant())) {
            transactions.executeWithoutResult(status -> finish(id));
        }
        days.purge(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(DAYS_KEPT));
    }

    /** Without a token nothing more can be played. */
    private void finish(UUID id) {
        var session = sessions.lock(id).orElseThrow();
        if (session.state() == State.SILENT) {
            settlement.finish(session);
        }
    }

    private void sweep(UUID id) {
        var session = sessions.lock(id).orElseThrow();
        if (session.state() != State.ACTIVE || session.lastSeenAt().isAfter(slots.silenceLimit())) {
            return;
        }
        // Keys that were released before are handed out again without a write: only Redis saw those requests.
        var lastSeen = slots.lastSeen(session.membershipId(), id);
        if (lastSeen.isAfter(slots.silenceLimit())) {
            sessions.resume(id, lastSeen);
            return;
        }
        sessions.finish(id, State.SILENT, clock.instant());
        settlement.settle(session);
        slots.release(session.membershipId(), id);
        log.atInfo()
                .addKeyValue("contentId", session.contentId())
                .addKeyValue("sessionId", id)
                .addKeyValue("creditedSeconds", session.creditedSeconds())
                .log("stream.silent");
    }
}
