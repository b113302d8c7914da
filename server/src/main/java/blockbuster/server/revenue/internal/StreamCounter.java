package blockbuster.server.revenue.internal;

import blockbuster.server.chain.ChainRejectedException;
import blockbuster.server.chain.ChainWriter;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes plays to the chain, many in one transaction: how often and how long each title was watched. A session is one
 * play, written when it can't go on any more, so that its figures are final.
 */
@Component
class StreamCounter {

    private static final Logger log = LoggerFactory.getLogger(StreamCounter.class);

    /** At most so many titles too, well below what one transaction can touch. */
    private static final int MOST_PLAYS = 200;

    private final Counts counts;
    private final Plays plays;
    private final ChainWriter chain;
    private final TransactionTemplate transaction;

    StreamCounter(Counts counts, Plays plays, ChainWriter chain, TransactionTemplate transaction) {
        this.counts = counts;
        this.plays = plays;
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
            int taken = plays.take(id, MOST_PLAYS);
            if (taken > 0) {
                counts.create(id);
            }
            return taken > 0;
        }));
    }

    private void write(UUID id) {
        try {
            chain.recordStreams("count:" + id, plays.perTitle(id));
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
}
