package blockbuster.walrus;

import java.time.Duration;

/** The waiting between the rounds of one call: doubling pauses with jitter until a deadline. Used by one thread. */
final class Backoff {

    private static final long FIRST_PAUSE_MS = 100;
    private static final long LONGEST_PAUSE_MS = 5_000;

    private final Pacing pacing;
    private final long startedNanos;
    private int rounds;

    Backoff(Pacing pacing) {
        this.pacing = pacing;
        this.startedNanos = pacing.nanoTime();
    }

    /**
     * Waits before the next round.
     *
     * @param retryAfter what the server asked for, or zero
     * @return false, without waiting, if the next round would start later than {@code limit} after the first
     */
    boolean pause(Duration limit, Duration retryAfter) throws InterruptedException {
        long longest = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS << Math.min(rounds++, 10));
        Duration jittered = Duration.ofMillis(longest / 2 + (long) (pacing.random() * longest / 2));
        Duration pause = jittered.compareTo(retryAfter) > 0 ? jittered : retryAfter;
        if (Duration.ofNanos(pacing.nanoTime() - startedNanos).plus(pause).compareTo(limit) > 0) {
            return false;
        }
        pacing.pause(pause);
        return true;
    }
}
