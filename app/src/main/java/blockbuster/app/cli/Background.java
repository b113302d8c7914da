package blockbuster.app.cli;

import java.util.concurrent.Callable;
import org.slf4j.LoggerFactory;

/** Work that goes on beside what the user waits for; {@link #close} interrupts it and waits for its end. A failure is logged, not fatal. */
final class Background {

    private final Thread thread;

    Background(Callable<?> work) {
        this.thread = Thread.ofVirtual().start(() -> run(work));
    }

    private static void run(Callable<?> work) {
        try {
            work.call();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (Exception failed) {
            LoggerFactory.getLogger(Background.class).error("background.failed", failed);
        }
    }

    void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
