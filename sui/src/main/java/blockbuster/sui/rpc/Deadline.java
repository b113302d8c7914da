package blockbuster.sui.rpc;

import java.time.Duration;
import java.time.Instant;

/** The moment at which a sender gives up. */
final class Deadline {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final Timing timing;
    private final Instant end;

    Deadline(Timing timing, Instant end) {
        this.timing = timing;
        this.end = end;
    }

    /** Zero or negative once it has passed. */
    Duration left() {
        return Duration.between(timing.clock().instant(), end);
    }

    /** Waits before the next attempt; false, without waiting, when the deadline would pass meanwhile. */
    boolean pause(int attempt) {
        Duration pause = timing.backoff(attempt, FIRST_PAUSE, LONGEST_PAUSE);
        if (pause.compareTo(left()) >= 0) {
            return false;
        }
        try {
            timing.sleeper().sleep(pause);
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
