package blockbuster.server.stream;

import java.time.Duration;
import java.util.Collection;

/**
 * How many seconds of a film a session is credited with. Evidence beats claims: of the film that the client says it
 * played, only what lies in windows whose key was released counts, each position once; and never more than the fastest
 * playback could have shown since the session began, nor more than the film has.
 */
final class Credit {

    /** Players offer up to double speed. */
    private static final int FASTEST_RATE = 2;

    private Credit() {}

    /**
     * Computes a session's whole credit.
     *
     * @param released numbers of the released windows; sound has no windows and adds nothing
     * @param elapsed wall-clock time since the session began
     * @return whole seconds, rounded down
     */
    static long seconds(
            Intervals played, Collection<Integer> released, long windowMs, Duration elapsed, long durationMs) {
        var possible = Intervals.union(released.stream()
                .filter(window -> window * windowMs < durationMs)
                .map(window -> new Interval(window * windowMs, Math.min((window + 1) * windowMs, durationMs)))
                .toList());
        long watchedMs = played.intersect(possible).lengthMs();
        long wallClockMs = Math.max(0, elapsed.toMillis()) * FASTEST_RATE;
        return Math.min(watchedMs, wallClockMs) / 1000;
    }

    /** A credit's part of the film in basis points, at most 10000. */
    static int completionBps(long creditedSeconds, long durationMs) {
        return (int) Math.min(10_000, creditedSeconds * 1000 * 10_000 / durationMs);
    }
}
