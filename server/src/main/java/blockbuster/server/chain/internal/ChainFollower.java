package blockbuster.server.chain.internal;

import blockbuster.server.database.ClusterLock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;

/** Follows the chain from the cursor for as long as the lock is held. */
@Component
class ChainFollower {

    /** Bounds a transaction while catching up; live, a batch is what came since the last look. */
    private static final int MOST_CHECKPOINTS = 100;

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

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

    void follow(ClusterLock lock, BooleanSupplier running) throws InterruptedException {
        long next = cursor.next(feed.chainId());
        while (running.getAsBoolean() && lock.held()) {
            long latest = feed.latest();
            while (next <= latest && running.getAsBoolean()) {
                next = applyFrom(next, latest);
            }
            feed.awaitAfter(next - 1, LONGEST_WAIT);
        }
    }

    private long applyFrom(long next, long latest) {
        var batch = new ArrayList<CheckpointEvents>();
        for (long i = next; i <= latest && batch.size() < MOST_CHECKPOINTS; i++) {
            batch.add(feed.read(i));
        }
        mirror.apply(batch);
        metrics.applied(batch.getLast(), latest);
        return batch.getLast().checkpoint() + 1;
    }
}
