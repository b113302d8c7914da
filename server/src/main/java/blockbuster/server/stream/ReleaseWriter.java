package blockbuster.server.stream;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Writes the evidence of released keys, so that no request for a key waits for the database. Guarded by itself. */
@Component
class ReleaseWriter implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ReleaseWriter.class);
    private static final Duration EVERY = Duration.ofMillis(500);

    private final Releases releases;
    private @Nullable ScheduledExecutorService timer;

    ReleaseWriter(Releases releases) {
        this.releases = releases;
    }

    @Override
    public synchronized void start() {
        var started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofVirtual().name("release-writer").factory());
        var _ = started.scheduleWithFixedDelay(this::write, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
        timer = started;
    }

    /** Called when requests have ended: nothing comes after the last batch. */
    @Override
    public synchronized void stop() {
        if (timer != null) {
            timer.close();
            timer = null;
            write();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return timer != null;
    }

    private void write() {
        try {
            releases.write();
        } catch (RuntimeException databaseIsAway) {
            log.atWarn().setCause(databaseIsAway).log("releases.unwritten");
        }
    }
}
