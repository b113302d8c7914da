package blockbuster.app.cli;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Turns SIGINT and SIGTERM into an interruption of the thread that installed it, at whatever it is doing, and keeps the process
 * alive until that thread has cleaned up or the limit has passed.
 */
final class StopSignal {

    private final Thread worker = Thread.currentThread();
    private final CountDownLatch cleanedUp = new CountDownLatch(1);
    private final Duration limit;

    private StopSignal(Duration limit) {
        this.limit = limit;
    }

    /** Runs the body on this thread; a signal interrupts it. */
    static <T> T during(Duration limit, Body<T> body) throws Exception {
        var signal = new StopSignal(limit);
        Runtime.getRuntime().addShutdownHook(new Thread(signal::stop, "stop-signal"));
        try {
            return body.run(signal);
        } finally {
            signal.cleanedUp.countDown();
        }
    }

    /** What runs until a signal comes, cleaning up before it returns. */
    @FunctionalInterface
    interface Body<T> {
        T run(StopSignal signal) throws Exception;
    }

    /** Blocks until a signal comes, with some work going on beside it that ends then; the interruption is used up. */
    void await(Callable<?> besides) {
        var background = new Background(besides);
        try {
            cleanedUp.await();
        } catch (InterruptedException signalled) {
            // That is what we waited for; what follows is cleaning up, which must not be interrupted.
        } finally {
            background.close();
        }
    }

    private void stop() {
        worker.interrupt();
        try {
            cleanedUp.await(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
