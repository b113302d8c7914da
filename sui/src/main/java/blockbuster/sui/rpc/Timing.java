package blockbuster.sui.rpc;

import java.time.Duration;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/**
 * Where senders get time from.
 *
 * @param random spreads pauses, so that senders which failed together do not come back together
 */
public record Timing(InstantSource clock, Sleeper sleeper, RandomGenerator random) {
    /** Waits. */
    @FunctionalInterface
    public interface Sleeper {
        void sleep(Duration pause) throws InterruptedException;
    }

    /** The system's clock. */
    public static Timing system() {
        return new Timing(InstantSource.system(), Thread::sleep, RandomGenerator.getDefault());
    }

    Deadline deadline(Duration timeout) {
        return new Deadline(this, clock.instant().plus(timeout));
    }

    /** A random part of the pause that doubles with each attempt, and at least half of it. */
    Duration backoff(int attempt, Duration first, Duration longest) {
        long full = Math.min(longest.toMillis(), first.toMillis() << Math.min(attempt - 1, 20));
        return Duration.ofMillis(full / 2 + random.nextLong(full / 2 + 1));
    }
}
