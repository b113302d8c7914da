package blockbuster.server.chain.internal;

import blockbuster.server.database.ClusterLocks;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Keeps one {@link ChainFollower} running in the cluster, on a virtual thread of the server that holds the lock. After
 * a failure it starts over from the cursor, waiting twice as long each time. Should the lock be lost unnoticed, the
 * cursor itself refuses a second mover.
 */
@Component
class ChainIndexer implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ChainIndexer.class);
    private static final String LOCK = "chain-indexer";
    private static final Duration FIRST_WAIT = Duration.ofMillis(250);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);
    private static final Duration STOP_WAIT = Duration.ofSeconds(5);

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
        if (running != null) {
            running.interrupt();
            try {
                running.join(STOP_WAIT);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            thread = null;
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void run() {
        var wait = FIRST_WAIT;
        try {
            while (true) {
                var began = Instant.now();
                followIfLeader();
                var lasted = Duration.between(began, Instant.now());
                wait = lasted.compareTo(LONGEST_WAIT) > 0 ? FIRST_WAIT : longer(wait);
                Thread.sleep(wait);
            }
        } catch (InterruptedException stopped) {
            log.atDebug().log("indexer.stopped");
        }
    }

    private void followIfLeader() throws InterruptedException {
        try {
            var lock = locks.tryLock(LOCK);
            if (lock.isPresent()) {
                try (var _ = lock.get()) {
                    follower.follow();
                }
            }
        } catch (RuntimeException e) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            log.atWarn()
                    .setMessage("indexer.interrupted")
                    .addKeyValue("reason", String.valueOf(e.getMessage()))
                    .log();
        }
    }

    private static Duration longer(Duration wait) {
        var twice = wait.multipliedBy(2);
        return twice.compareTo(LONGEST_WAIT) < 0 ? twice : LONGEST_WAIT;
    }
}
