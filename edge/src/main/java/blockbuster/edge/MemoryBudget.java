package blockbuster.edge;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Counts the off-heap bytes of all living segments, in whole KiB, and refuses more than the bound. Thread-safe. */
final class MemoryBudget {

    private static final int UNIT = 1024;
    private static final long PATIENCE_MS = 2_000;

    private final Semaphore free;
    private final int units;

    MemoryBudget(long bytes) {
        units = (int) Math.min(Integer.MAX_VALUE, bytes / UNIT);
        free = new Semaphore(units);
    }

    static int units(int bytes) {
        return Math.ceilDiv(bytes, UNIT);
    }

    /** Waits a little for room; false if none came free. */
    boolean take(int bytes) throws InterruptedException {
        return free.tryAcquire(units(bytes), PATIENCE_MS, TimeUnit.MILLISECONDS);
    }

    void giveBack(int bytes) {
        free.release(units(bytes));
    }

    long usedBytes() {
        return (long) (units - free.availablePermits()) * UNIT;
    }
}
