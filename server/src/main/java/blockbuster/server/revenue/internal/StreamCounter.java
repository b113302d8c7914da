package blockbuster.server.revenue.internal;

import blockbuster.server.chain.ChainRejectedException;
import blockbuster.server.chain.ChainWriter;
import blockbuster.server.chain.StreamCount;
import blockbuster.sui.SuiAddress;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes settled plays to the chain, many in one transaction: how often and how long each title was watched. */
@Component
class StreamCounter {

    private static final Logger log = LoggerFactory.getLogger(StreamCounter.class);

    /** At most so many titles too, well below what one transaction can touch. */
    private static final int MOST_SESSIONS = 200;

    private final Counts counts;
    private final SettledSessions sessions;
    private final ChainWriter chain;
    private final TransactionTemplate transaction;

    StreamCounter(Counts counts, SettledSessions sessions, ChainWriter chain, TransactionTemplate transaction) {
        this.counts = counts;
        this.sessions = sessions;
        this.chain = chain;
        this.transaction = transaction;
    }

    /** First what an earlier call left, then what is new, until nothing is. */
    void count() {
        counts.unwritten().forEach(this::write);
        while (take()) {
            counts.unwritten().forEach(this::write);
        }
    }

    private boolean take() {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            var id = UUID.randomUUID();
            int taken = sessions.takeUncounted(id, MOST_SESSIONS);
            if (taken > 0) {
                counts.create(id);
            }
            return taken > 0;
        }));
    }

    private void write(UUID id) {
        try {
            var plays = perTitle(sessions.counted(id));
            if (!plays.isEmpty()) {
                chain.recordStreams("count:" + id, plays);
            }
        } catch (ChainRejectedException e) {
            // The figures on chain are for show; payouts rest on the sessions. A refusal must not block the next ones.
            log.atError()
                    .setCause(e)
                    .setMessage("count.refused")
                    .addKeyValue("countId", id)
                    .log();
        }
        counts.written(id);
    }

    private static List<StreamCount> perTitle(List<SettledSession> plays) {
        var perTitle = new TreeMap<SuiAddress, StreamCount>();
        for (var play : plays) {
            perTitle.merge(
                    play.content(),
                    new StreamCount(play.content(), 1, play.creditedSeconds()),
                    (a, b) -> new StreamCount(
                            a.content(), a.plays() + b.plays(), a.creditedSeconds() + b.creditedSeconds()));
        }
        return List.copyOf(perTitle.values());
    }
}
