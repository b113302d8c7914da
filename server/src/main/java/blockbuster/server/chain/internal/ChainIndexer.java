package blockbuster.server.chain.internal;

import blockbuster.server.database.ClusterLocks;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Keeps one {@link ChainFollower} running in the cluster, on a virtual thread of the server that holds the lock. After
 * a failure it starts over from the cursor, waiting twice as long each time.
 */
@Component
class ChainIndexer implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ChainIndexer.class);
    private static final String LOCK = "chain-indexer";
    private static final Duration FIRST_WAIT = Duration.ofMillis(250);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private final ClusterLocks locks;
    private final ChainFollower follower;
    private volatile @Nullable Thread thread;

    ChainIndexer(ClusterLocks locks, ChainFollower follower) {
        this.locks = locks;
        this.follower = follower;
    }

    @Override
    public void start() {
        thread = Thread.ofVirtual().name("chain-indexer").start(this::run);
    }

    @Override
    public void stop() {
        var running = thread;
        thread = null;
        if (running != null) {
            running.interrupt();
            join(running);
        }
    }

    private static void join(Thread running) {
        try {
            running.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void run() {
        var wait = FIRST_WAIT;
        while (isRunning()) {
            try {
                follow();
                wait = FIRST_WAIT;
                Thread.sleep(wait);
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                log.atWarn().setMessage("indexer.interrupted").addKeyValue("reason", e.getMessage()).log();
                wait = rest(wait);
            }
        }
    }

    /** Returns when another server holds the lock or this one lost it. */
    private void follow() throws InterruptedException {
        var lock = locks.tryLock(LOCK);
        if (lock.isEmpty()) {
            return;
        }
        try (var held = lock.get()) {
            follower.follow(held, this::isRunning);
        }
    }

    private static Duration rest(Duration wait) {
        try {
            Thread.sleep(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        var longer = wait.multipliedBy(2);
        return longer.compareTo(LONGEST_WAIT) < 0 ? longer : LONGEST_WAIT;
    }
}
