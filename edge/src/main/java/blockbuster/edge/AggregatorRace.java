package blockbuster.edge;

import blockbuster.edge.Aggregator.CorruptedException;
import blockbuster.edge.Aggregator.Fault;
import blockbuster.walrus.BlobNotFoundException;
import blockbuster.walrus.HashedRange;
import blockbuster.walrus.RangeOutsideBlobException;
import blockbuster.walrus.WalrusException;
import blockbuster.walrus.WalrusUnavailableException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One segment's read from several aggregators; the first good answer wins. Used by one thread. */
final class AggregatorRace implements AutoCloseable {

    private record Outcome(Aggregator from, CompletableFuture<byte[]> answer) {}

    private final HashedRange range;
    private final long deadlineNanos;
    private final LinkedBlockingQueue<Outcome> outcomes = new LinkedBlockingQueue<>();
    private final Map<Aggregator, Thread> running = new LinkedHashMap<>();
    private final Set<Aggregator> late = new HashSet<>();
    private final List<RuntimeException> failures = new ArrayList<>();

    AggregatorRace(HashedRange range, Duration limit) {
        this.range = range;
        this.deadlineNanos = System.nanoTime() + limit.toNanos();
    }

    byte[] run(List<Aggregator> runners, Duration patience) {
        try {
            for (Aggregator next : runners) {
                start(next);
                byte[] bytes = await(
                        Math.min(patience.toNanos(), leftNanos()),
                        runners.getLast().equals(next));
                if (bytes != null) {
                    return bytes;
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new WalrusException("Interrupted while waiting for Walrus.", interrupted);
        }
        throw failure();
    }

    private void start(Aggregator aggregator) {
        running.put(aggregator, Thread.ofVirtual().name("edge-aggregator").start(() -> {
            try {
                outcomes.add(new Outcome(aggregator, CompletableFuture.completedFuture(aggregator.read(range))));
            } catch (RuntimeException failed) {
                outcomes.add(new Outcome(aggregator, CompletableFuture.failedFuture(failed)));
            }
        }));
    }

    /** Bytes, or null when it is time to ask another: nobody is left running, or patience is over. */
    private byte @Nullable [] await(long patienceNanos, boolean isLast) throws InterruptedException {
        while (!running.isEmpty()) {
            Outcome outcome = outcomes.poll(isLast ? leftNanos() : patienceNanos, TimeUnit.NANOSECONDS);
            if (outcome == null) {
                late.addAll(running.keySet());
                return null;
            }
            running.remove(outcome.from());
            if (!outcome.answer().isCompletedExceptionally()) {
                return outcome.answer().join();
            }
            blame(outcome.from(), (RuntimeException) outcome.answer().exceptionNow());
        }
        return null;
    }

    /** "Not found" is an answer: others may just know the blob earlier. */
    private void blame(Aggregator aggregator, RuntimeException why) {
        failures.add(why);
        if (!isAbsent(why)) {
            aggregator.drop(why instanceof CorruptedException ? Fault.CORRUPTED : Fault.FAILED, why.toString());
        }
    }

    private static boolean isAbsent(RuntimeException why) {
        return why instanceof BlobNotFoundException || why instanceof RangeOutsideBlobException;
    }

    /** "Not found" only if all say so. */
    private RuntimeException failure() {
        for (RuntimeException why : failures) {
            if (!isAbsent(why)) {
                return why;
            }
        }
        return running.isEmpty()
                ? failures.getFirst()
                : new WalrusUnavailableException("No aggregator answered in time.");
    }

    private long leftNanos() {
        return Math.max(0, deadlineNanos - System.nanoTime());
    }

    /** Ends the reads that nobody waits for any more. */
    @Override
    public void close() {
        running.forEach((aggregator, thread) -> {
            if (late.contains(aggregator)) {
                aggregator.drop(Fault.SLOW, "it let a read wait");
            }
            thread.interrupt();
        });
    }
}
