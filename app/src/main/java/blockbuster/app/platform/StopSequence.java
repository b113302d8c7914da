package blockbuster.app.platform;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was started, to be stopped in reverse. A part that doesn't stop in time is left behind, so that the ones after it still
 * stop. Thread-safe; a part added after the end is stopped at once.
 */
final class StopSequence implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StopSequence.class);

    private final Duration limitPerPart;
    private final Deque<Part> parts = new ArrayDeque<>();
    private boolean closed;

    StopSequence(Duration limitPerPart) {
        this.limitPerPart = limitPerPart;
    }

    <T extends AutoCloseable> T add(String name, T part) {
        if (!push(new Part(name, part))) {
            stop(new Part(name, part));
            throw new IllegalStateException("Stopped while starting");
        }
        return part;
    }

    private synchronized boolean push(Part part) {
        if (!closed) {
            parts.push(part);
        }
        return !closed;
    }

    private synchronized Deque<Part> takeAll() {
        closed = true;
        var all = new ArrayDeque<>(parts);
        parts.clear();
        return all;
    }

    @Override
    public void close() {
        takeAll().forEach(this::stop);
    }

    private void stop(Part part) {
        var task = new FutureTask<Void>(() -> {
            part.closeable.close();
            return null;
        });
        Thread.ofPlatform().daemon().name("stop-" + part.name).start(task);
        try {
            task.get(limitPerPart.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            LOG.warn("Stopping {} failed", part.name, e.getCause());
        } catch (TimeoutException e) {
            LOG.warn("Stopping {} took longer than {}", part.name, limitPerPart);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private record Part(String name, AutoCloseable closeable) {}
}
