package blockbuster.localnet.ledger;

import blockbuster.localnet.LocalnetException;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;

/** The machine's clock, ahead by what the network was advanced; that is part of the store. */
final class NetworkTime {
    private static final Duration LONGEST_ADVANCE = Duration.ofDays(36_525);
    private static final String META = "clockAheadMs";

    private final Clock clock;
    private volatile long aheadMs;

    NetworkTime(Clock clock, Store store) {
        this.clock = clock;
        var stored = store.get(Keys.meta(META));
        this.aheadMs = stored == null ? 0 : ByteBuffer.wrap(stored).getLong();
    }

    long millis() {
        return clock.millis() + aheadMs;
    }

    static void check(Duration duration) {
        if (duration.isNegative() || duration.compareTo(LONGEST_ADVANCE) > 0) {
            throw new LocalnetException("the clock advances by 0 to " + LONGEST_ADVANCE.toDays() + " days at a time");
        }
    }

    /** Adds to the batch how far ahead the network is when its time is {@code timestampMs}, and returns it. */
    long record(Batch batch, long timestampMs) {
        long ahead = Math.subtractExact(timestampMs, clock.millis());
        batch.put(Keys.meta(META), Batch.longBytes(ahead));
        return ahead;
    }

    /** Goes by what was recorded, once that is on disk. */
    void setAheadMs(long aheadMs) {
        this.aheadMs = aheadMs;
    }
}
