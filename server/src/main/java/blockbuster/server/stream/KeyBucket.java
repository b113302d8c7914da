package blockbuster.server.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The pacing of one session's keys: a token bucket measured in time. A key of a new window costs one refill time; up to
 * {@code burst} of them can be saved up, and a new session has them all. Immutable; the script take.lua does the same
 * arithmetic in Redis.
 *
 * @param savedMs time saved up at {@code at}
 */
public record KeyBucket(Pace pace, long savedMs, Instant at) {

    /** How many windows may come at once, and how long one more takes. */
    public record Pace(int burst, Duration refill) {

        long capacityMs() {
            return burst * refill.toMillis();
        }
    }

    public static KeyBucket full(Pace pace, Instant start) {
        return new KeyBucket(pace, pace.capacityMs(), start);
    }

    /** The bucket of a session after its releases so far, in order of time. */
    static KeyBucket replay(Pace pace, Instant start, List<Instant> releases) {
        var bucket = full(pace, start);
        for (var release : releases) {
            bucket = bucket.spent(release);
        }
        return bucket;
    }

    /** How long until a window can be released; zero if one can be now. */
    public Duration waitAt(Instant now) {
        return Duration.ofMillis(Math.max(0, pace.refill().toMillis() - filled(now)));
    }

    /** After a release; below zero where servers' clocks disagree, which later time makes good. */
    public KeyBucket spent(Instant now) {
        return new KeyBucket(pace, filled(now) - pace.refill().toMillis(), latest(now));
    }

    private long filled(Instant now) {
        long passedMs = Math.max(0, Duration.between(at, now).toMillis());
        return Math.min(pace.capacityMs(), savedMs + passedMs);
    }

    private Instant latest(Instant now) {
        return now.isAfter(at) ? now : at;
    }
}
