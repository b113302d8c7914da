package blockbuster.localnet.ledger;

import blockbuster.localnet.Checkpoint;
import blockbuster.localnet.LocalnetException;
import java.time.Clock;
import java.time.Duration;

/**
 * The machine's clock, ahead by what the network was advanced, and never going back whatever that clock does. Safe for many
 * threads, which its monitor takes one by one.
 */
final class NetworkTime {
    private static final Duration LONGEST_ADVANCE = Duration.ofDays(36_525);
    private static final byte[] AHEAD = Keys.meta("clockAheadMs");
    private static final byte[] VERSION = Keys.meta("clockVersion");

    /** A time and the version that the clock object has then: another time, a higher version. */
    record Tick(long timestampMs, long version) {}

    private final Clock clock;

    private long aheadMs;

    private Tick last;

    /** Goes on after {@code latest}. */
    NetworkTime(Clock clock, Store store, Checkpoint latest) {
        this.clock = clock;
        this.aheadMs = store.number(AHEAD).orElse(0);
        long version = store.number(VERSION).orElse(Genesis.CLOCK_INITIAL_VERSION + latest.sequence());
        this.last = new Tick(latest.timestampMs(), version);
    }

    synchronized Tick now() {
        return reach(clock.millis() + aheadMs);
    }

    private Tick reach(long timestampMs) {
        if (timestampMs > last.timestampMs()) {
            last = new Tick(timestampMs, last.version() + 1);
        }
        return last;
    }

    static void check(Duration duration) {
        if (duration.isNegative() || duration.compareTo(LONGEST_ADVANCE) > 0) {
            throw new LocalnetException("the clock advances by 0 to " + LONGEST_ADVANCE.toDays() + " days at a time");
        }
    }

    /** Adds to a batch which version the clock has come to. */
    synchronized void record(Batch batch) {
        batch.put(VERSION, Batch.longBytes(last.version()));
    }

    /** Adds to the batch how far ahead the network is when its time is {@code timestampMs}, and returns it. */
    long recordAdvance(Batch batch, long timestampMs) {
        long ahead = Math.subtractExact(timestampMs, clock.millis());
        batch.put(AHEAD, Batch.longBytes(ahead));
        return ahead;
    }

    /** Goes by what was recorded, once that is on disk. */
    synchronized void advance(long aheadMs, long timestampMs) {
        this.aheadMs = aheadMs;
        reach(timestampMs);
    }
}
