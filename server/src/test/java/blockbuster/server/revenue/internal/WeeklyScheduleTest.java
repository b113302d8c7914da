package blockbuster.server.revenue.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeeklyScheduleTest {
    private final TimeZone before = TimeZone.getDefault();

    @AfterEach
    void putTheZoneBack() {
        TimeZone.setDefault(before);
    }

    /** Both weeks begin or end daylight saving time somewhere, in the night of a Sunday. */
    @ParameterizedTest
    @ValueSource(strings = {"UTC", "America/New_York", "Europe/Berlin", "Pacific/Auckland"})
    void runsOnSundaysAtTwoInUtcWhereverTheServerIs(String zone) {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        var schedule = RevenueConfiguration.weekly("0 0 2 * * SUN");

        assertThat(schedule.getInitialExecutionTime(Instant.parse("2026-03-27T12:00:00Z")))
                .isEqualTo("2026-03-29T02:00:00Z");
        assertThat(schedule.getInitialExecutionTime(Instant.parse("2026-10-30T12:00:00Z")))
                .isEqualTo("2026-11-01T02:00:00Z");
        assertThat(schedule.getInitialExecutionTime(Instant.parse("2026-11-01T02:00:00Z")))
                .isEqualTo("2026-11-08T02:00:00Z");
    }
}
