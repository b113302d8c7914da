package blockbuster.server.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class CreditTest {

    private static final long WINDOW_MS = 60_000;
    private static final long FILM_MS = 150_500;
    private static final Duration LONG = Duration.ofHours(1);
    private static final List<Integer> ALL = List.of(0, 1, 2);

    @Test
    void countsWhatWasPlayed() {
        assertThat(credit(LONG, ALL, at(0, 30_000))).isEqualTo(30);
        assertThat(credit(LONG, ALL, at(0, FILM_MS))).isEqualTo(150);
    }

    @Test
    void countsEachPositionOnceHoweverOftenItIsPlayed() {
        assertThat(credit(LONG, ALL, at(0, 30_000), at(10_000, 40_000), at(0, 30_000)))
                .isEqualTo(40);
    }

    @Test
    void countsNothingThatASeekSkipped() {
        assertThat(credit(LONG, ALL, at(0, 10_000), at(100_000, 120_000))).isEqualTo(30);
    }

    @Test
    void countsOnlyReleasedWindows() {
        assertThat(credit(LONG, List.of(), at(0, FILM_MS))).isZero();
        assertThat(credit(LONG, List.of(1), at(50_000, 130_000))).isEqualTo(60);
        assertThat(credit(LONG, List.of(2), at(0, FILM_MS))).isEqualTo(30);
        assertThat(credit(LONG, List.of(7), at(0, FILM_MS))).isZero();
    }

    @Test
    void neverExceedsTwiceTheWallClock() {
        assertThat(credit(Duration.ofSeconds(20), ALL, at(0, 100_000))).isEqualTo(40);
        assertThat(credit(Duration.ofMillis(750), ALL, at(0, 100_000))).isEqualTo(1);
        assertThat(credit(Duration.ZERO, ALL, at(0, 100_000))).isZero();
        assertThat(credit(Duration.ofSeconds(-5), ALL, at(0, 100_000))).isZero();
    }

    @Test
    void neverExceedsTheFilm() {
        assertThat(credit(LONG, ALL, at(0, 10_000_000))).isEqualTo(150);
    }

    @Test
    void roundsSecondsDown() {
        assertThat(credit(LONG, ALL, at(0, 999))).isZero();
        assertThat(credit(LONG, ALL, at(0, 700), at(1_000, 1_700))).isEqualTo(1);
    }

    @Test
    void givesCompletionInBasisPoints() {
        assertThat(Credit.completionBps(0, FILM_MS)).isZero();
        assertThat(Credit.completionBps(75, 150_000)).isEqualTo(5000);
        assertThat(Credit.completionBps(150, FILM_MS)).isEqualTo(9966);
        assertThat(Credit.completionBps(151, 150_000)).isEqualTo(10_000);
    }

    private static long credit(Duration elapsed, List<Integer> released, Interval... played) {
        return Credit.seconds(Intervals.union(List.of(played)), released, WINDOW_MS, elapsed, FILM_MS);
    }

    private static Interval at(long fromMs, long toMs) {
        return new Interval(fromMs, toMs);
    }
}
