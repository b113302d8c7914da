package blockbuster.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** What of this process' heap was used at most, and what of it was still there after a collection. */
final class HeapPeak implements AutoCloseable {
    private static final Duration EVERY = Duration.ofMillis(50);

    private final List<MemoryPoolMXBean> pools = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .toList();
    private final Thread watcher = Thread.ofPlatform().daemon().start(this::watch);
    private volatile long used;
    private volatile long kept;

    private void watch() {
        try {
            while (true) {
                used = Math.max(
                        used,
                        pools.stream()
                                .mapToLong(pool -> pool.getUsage().getUsed())
                                .sum());
                kept = Math.max(
                        kept,
                        pools.stream().mapToLong(HeapPeak::afterCollection).sum());
                Thread.sleep(EVERY);
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private static long afterCollection(MemoryPoolMXBean pool) {
        var usage = pool.getCollectionUsage();
        return usage == null ? 0 : usage.getUsed();
    }

    @Override
    public void close() {
        watcher.interrupt();
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "heap: %,d MB used at most, %,d MB of them after a collection, of %,d MB",
                used >> 20,
                kept >> 20,
                Runtime.getRuntime().maxMemory() >> 20);
    }
}
