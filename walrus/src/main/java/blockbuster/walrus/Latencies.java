package blockbuster.walrus;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The last answers' latencies. One answer in twenty is slower than the delay that they give, so hedging adds a twentieth
 * to the requests. Thread-safe behind one lock.
 */
final class Latencies {

    private static final int KEPT = 128;
    private static final int ENOUGH = 16;
    private static final int PERCENTILE = 95;
    private static final Duration AT_FIRST = Duration.ofMillis(500);
    private static final Duration LEAST = Duration.ofMillis(20);
    private static final Duration MOST = Duration.ofSeconds(5);

    private final ReentrantLock lock = new ReentrantLock();
    private final long[] nanos = new long[KEPT];
    private long count;

    void add(long latencyNanos) {
        lock.lock();
        try {
            nanos[(int) (count++ % KEPT)] = latencyNanos;
        } finally {
            lock.unlock();
        }
    }

    Duration hedgeDelay() {
        long[] sorted;
        lock.lock();
        try {
            if (count < ENOUGH) {
                return AT_FIRST;
            }
            sorted = Arrays.copyOf(nanos, (int) Math.min(count, KEPT));
        } finally {
            lock.unlock();
        }
        Arrays.sort(sorted);
        Duration delay = Duration.ofNanos(sorted[(sorted.length * PERCENTILE - 1) / 100]);
        return delay.compareTo(LEAST) < 0 ? LEAST : delay.compareTo(MOST) > 0 ? MOST : delay;
    }
}
