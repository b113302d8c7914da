package blockbuster.server.content;

import blockbuster.server.web.WireNames;
import com.fasterxml.jackson.annotation.JsonValue;

/** Bands of a title's length, by minutes from and below which it lasts. */
enum ContentLength {
    /** Below 40 minutes, as film academies count a short. */
    SHORT(0, 40),
    MEDIUM(40, 90),
    LONG(90, 1_000_000);

    private static final long MINUTE_MS = 60_000;

    private final long fromMs;
    private final long belowMs;

    ContentLength(long fromMinutes, long belowMinutes) {
        this.fromMs = fromMinutes * MINUTE_MS;
        this.belowMs = belowMinutes * MINUTE_MS;
    }

    /** The SQL condition for titles of this band; made of constants alone. */
    String condition() {
        return "c.duration_ms >= " + fromMs + " and c.duration_ms < " + belowMs;
    }

    @JsonValue
    String wireName() {
        return WireNames.of(this);
    }
}
