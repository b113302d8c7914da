package blockbuster.walrus;

import java.time.Duration;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;

/**
 * The waiting between attempts of one call: doubling pauses with jitter until a deadline. Used by one thread.
 */
final class Patience {

    private static final long FIRST_PAUSE_MS = 100;
    private static final long LONGEST_PAUSE_MS = 5_000;

    /** Sleeps; replaced in tests. */
    interface Sleeper {
        void sleep(Duration pause) throws InterruptedException;
    }

    private final LongSupplier nanoTime;
    private final DoubleSupplier random;
    private final Sleeper sleeper;
    private final long startedNanos;
    private int attempts;

    Patience(LongSupplier nanoTime, DoubleSupplier random, Sleeper sleeper) {
        this.nanoTime = nanoTime;
        this.random = random;
        this.sleeper = sleeper;
        this.startedNanos = nanoTime.getAsLong();
    }

    /**
     * Waits before the next attempt.
     *
     * @param retryAfterMs what the server asked for, or 0
     * @return false, without waiting, if the next attempt would start later than {@code limit} after the first
     */
    boolean pause(Duration limit, long retryAfterMs) throws InterruptedException {
        long longest = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS << Math.min(attempts++, 10));
        long jittered = longest / 2 + (long) (random.getAsDouble() * longest / 2);
        Duration pause = Duration.ofMillis(Math.max(jittered, retryAfterMs));
        if (Duration.ofNanos(nanoTime.getAsLong() - startedNanos).plus(pause).compareTo(limit) > 0) {
            return false;
        }
        sleeper.sleep(pause);
        return true;
    }
}
