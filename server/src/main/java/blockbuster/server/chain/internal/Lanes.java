package blockbuster.server.chain.internal;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Does the same work for many items, some at a time, on virtual threads. */
final class Lanes {

    private Lanes() {}

    private record Done<T, R>(T item, R result) {}

    /**
     * Tells of each result in the calling thread, as soon as it is there. After a failure, of the work or of the
     * listener, nothing new is begun; what is under way is waited for and told of before the first failure is thrown.
     */
    static <T, R> void run(int width, List<T> items, Function<T, R> work, BiConsumer<T, R> done) {
        var failed = new AtomicBoolean();
        try (var threads =
                Executors.newFixedThreadPool(width, Thread.ofVirtual().factory())) {
            var results = new ExecutorCompletionService<@Nullable Done<T, R>>(threads);
            items.forEach(item -> results.submit(() -> failed.get() ? null : new Done<>(item, work.apply(item))));
            @Nullable RuntimeException first = null;
            for (int i = 0; i < items.size(); i++) {
                try {
                    tell(results, done);
                } catch (RuntimeException failure) {
                    failed.set(true);
                    first = first == null ? failure : first;
                }
            }
            if (first != null) {
                throw first;
            }
        }
    }

    private static <T, R> void tell(ExecutorCompletionService<@Nullable Done<T, R>> results, BiConsumer<T, R> done) {
        try {
            var next = results.take().get();
            if (next != null) {
                done.accept(next.item(), next.result());
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while transactions were under way", e);
        }
    }
}
