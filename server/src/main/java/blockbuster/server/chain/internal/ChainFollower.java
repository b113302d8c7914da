package blockbuster.server.chain.internal;

import org.springframework.stereotype.Component;

/** Follows the chain from the cursor until it is interrupted or something fails. */
@Component
class ChainFollower {

    /** The cursor moves at least so often; checkpoints without our events cost no transaction of their own. */
    private static final long LONGEST_SKIP = 500;

    private final CheckpointFeed feed;
    private final CheckpointCursor cursor;
    private final Mirror mirror;
    private final IndexerMetrics metrics;

    ChainFollower(CheckpointFeed feed, CheckpointCursor cursor, Mirror mirror, IndexerMetrics metrics) {
        this.feed = feed;
        this.cursor = cursor;
        this.mirror = mirror;
        this.metrics = metrics;
    }

    void follow() throws InterruptedException {
        long first = cursor.next(feed.chainId());
        feed.follow(first, new Applier(first)::accept);
    }

    private final class Applier {
        private long saved;

        Applier(long saved) {
            this.saved = saved;
        }

        void accept(CheckpointEvents checkpoint) {
            if (!checkpoint.events().isEmpty() || checkpoint.checkpoint() - saved >= LONGEST_SKIP) {
                mirror.apply(saved, checkpoint);
                saved = checkpoint.checkpoint() + 1;
            }
            metrics.applied(checkpoint);
        }
    }
}
