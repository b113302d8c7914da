package blockbuster.server.analytics.internal;

import blockbuster.server.web.ProblemException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** A span of days (UTC), both included. */
record Days(LocalDate from, LocalDate to) {

    private static final int DEFAULT = 28;
    private static final int MOST = 731;

    /** The days asked for; by default the four weeks until today. */
    static Days of(@Nullable LocalDate from, @Nullable LocalDate to, Clock clock) {
        var last = to == null ? LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) : to;
        var first = from == null ? last.minusDays(DEFAULT - 1) : from;
        if (first.isAfter(last) || first.plusDays(MOST).isBefore(last)) {
            throw ProblemException.invalid("Ask for at most " + MOST + " days, the first of them not after the last.");
        }
        return new Days(first, last);
    }

    OffsetDateTime start() {
        return from.atStartOfDay().atOffset(ZoneOffset.UTC);
    }

    OffsetDateTime end() {
        return to.plusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC);
    }

    boolean include(Instant time) {
        return !time.isBefore(start().toInstant()) && time.isBefore(end().toInstant());
    }

    static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
