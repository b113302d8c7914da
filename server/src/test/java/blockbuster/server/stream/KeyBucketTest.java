package blockbuster.server.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeyBucketTest {

    private static final KeyBucket.Pace PACE = new KeyBucket.Pace(4, Duration.ofSeconds(30));
    private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");

    @Test
    void releasesTheBurstAtOnceAndThenOnePerRefill() {
        var bucket = KeyBucket.replay(PACE, START, List.of(START, START, START));
        assertThat(bucket.waitAt(START)).isZero();

        bucket = bucket.spent(START);

        assertThat(bucket.waitAt(START)).isEqualTo(Duration.ofSeconds(30));
        assertThat(bucket.waitAt(at(29))).isEqualTo(Duration.ofSeconds(1));
        assertThat(bucket.waitAt(at(30))).isZero();
        assertThat(bucket.spent(at(30)).waitAt(at(30))).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void keepsWhatIsLeftOfATimeNotFullyUsed() {
        var bucket = KeyBucket.replay(PACE, START, List.of(START, START, START, START, at(40)));

        assertThat(bucket.waitAt(at(40))).isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void savesUpNoMoreThanTheBurst() {
        var day = START.plus(Duration.ofDays(1));

        assertThat(KeyBucket.replay(PACE, START, List.of(day, day, day, day)).waitAt(day))
                .isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void gainsNothingFromAClockThatRunsBack() {
        var bucket = KeyBucket.replay(PACE, START, List.of(at(60), at(60), at(60), at(60)));

        assertThat(bucket.waitAt(START)).isEqualTo(Duration.ofSeconds(30));
    }

    private static Instant at(int seconds) {
        return START.plusSeconds(seconds);
    }
}
