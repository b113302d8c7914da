package blockbuster.server.analytics.internal;

import blockbuster.server.privacy.Retention;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The monthly partitions of this module's tables. Thread-safe. */
@Component
class Partitions implements Retention {

    private static final int MONTHS_AHEAD = 2;

    private final JdbcClient jdbc;
    private final AnalyticsSettings settings;
    private final Clock clock;

    Partitions(JdbcClient jdbc, AnalyticsSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    enum Table {
        ANALYTICS_WATCH,
        ANALYTICS_PLAY,
        ANALYTICS_BEACON;

        String partition(YearMonth month) {
            return "%s_%04d_%02d".formatted(this, month.getYear(), month.getMonthValue());
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Makes room for a row of this time. False if its month is no longer kept, or far ahead of the clock: such a row must
     * not be added, for its day's sums can't be made again.
     */
    boolean open(Table table, Instant at) {
        var month = month(at);
        if (month.isBefore(oldest(table, clock.instant())) || month.isAfter(newest(clock.instant()))) {
            return false;
        }
        if (!exists(table, month)) {
            create(table, month);
        }
        return true;
    }

    /** Drops months that are old enough, and makes those to come, so that no event has to. */
    @Override
    public void sweep(Instant now) {
        for (var table : Table.values()) {
            for (int ahead = 0; ahead <= MONTHS_AHEAD; ahead++) {
                open(table, now.atZone(ZoneOffset.UTC).plusMonths(ahead).toInstant());
            }
            var oldest = table.partition(oldest(table, now));
            partitions(table)
                    .filter(name -> name.compareTo(oldest) < 0)
                    .forEach(name -> jdbc.sql("drop table if exists " + name).update());
        }
    }

    private Stream<String> partitions(Table table) {
        return jdbc
                .sql("select inhrelid::regclass::text from pg_inherits where inhparent = cast(? as regclass)")
                .param(table.toString())
                .query((row, number) -> row.getString(1))
                .list()
                .stream();
    }

    private YearMonth oldest(Table table, Instant now) {
        Duration keep = switch (table) {
            case ANALYTICS_WATCH, ANALYTICS_PLAY -> settings.keepPlays();
            case ANALYTICS_BEACON -> settings.keepBeacons();
        };
        return month(now.minus(keep));
    }

    private static YearMonth newest(Instant now) {
        return month(now).plusMonths(MONTHS_AHEAD);
    }

    private boolean exists(Table table, YearMonth month) {
        return jdbc.sql("select to_regclass(?) is not null")
                .param(table.partition(month))
                .query(Boolean.class)
                .single();
    }

    /** Under a lock: of two that create the same table at once, one would fail. */
    private void create(Table table, YearMonth month) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("analytics partitions")
                .query((row, number) -> true)
                .single();
        jdbc.sql(
                        "create table if not exists %s partition of %s for values from ('%s-01T00:00:00Z') to ('%s-01T00:00:00Z')"
                                .formatted(table.partition(month), table, month, month.plusMonths(1)))
                .update();
    }

    private static YearMonth month(Instant at) {
        return YearMonth.from(at.atOffset(ZoneOffset.UTC));
    }
}
