package blockbuster.app.platform;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs steps at the same time on virtual threads. Closing interrupts what still runs and waits for its end. */
final class Parallel implements AutoCloseable {

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    <T> Step<T> start(Callable<T> step) {
        return new Step<>(threads.submit(step));
    }

    @Override
    public void close() {
        threads.shutdownNow();
        threads.close();
    }

    /** A step on its way. */
    record Step<T>(Future<T> future) {

        /** Its result, or the exception it ended with. */
        T await() throws Exception {
            try {
                return future.get();
            } catch (ExecutionException e) {
                throw e.getCause() instanceof Exception cause ? cause : e;
            }
        }
    }
}
