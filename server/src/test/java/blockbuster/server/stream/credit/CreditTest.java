package blockbuster.server.stream.credit;

import static org.assertj.core.api.Assertions.assertThat;

import blockbuster.receipts.Stretch;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Exact seconds for what viewers do, and what they can't. A title lasts four minutes and has keys of a minute. */
class CreditTest {

    private static final long FILM_MS = 240_000;
    private static final long START = Instant.parse("2026-11-26T20:00:00Z").toEpochMilli();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 26);
    private static final Set<Integer> ALL = Set.of(0, 1, 2, 3);

    private Account account = Account.EMPTY;

    /** A stream of the one membership. */
    private final class Viewing {

        private final long startedAtMs;
        private Intervals credited = Intervals.NONE;

        private Viewing(long startedAtMs) {
            this.startedAtMs = startedAtMs;
        }

        /** Seconds credited in all after a heartbeat at a time after the start. */
        private long beat(long atMs, Set<Integer> released, Stretch... played) {
            var play = new Play(startedAtMs, FILM_MS, 60_000, credited);
            var counted = Credit.count(play, account, List.of(played), released, startedAtMs + atMs);
            credited = counted.credited();
            account = counted.account();
            return counted.seconds();
        }

        private long beat(long atMs, Stretch... played) {
            return beat(atMs, ALL, played);
        }
    }

    private static Stretch play(long fromMs, long toMs, long sinceMs, long untilMs) {
        return new Stretch(fromMs, toMs, sinceMs, untilMs);
    }

    private final Viewing stream = new Viewing(START);

    @Test
    void creditsWhatWasPlayed() {
        assertThat(stream.beat(30_000, play(0, 30_000, 0, 30_000))).isEqualTo(30);
        assertThat(stream.beat(60_000, play(30_000, 59_999, 30_000, 60_000))).isEqualTo(59);
        assertThat(stream.beat(60_100, play(59_999, 60_000, 60_000, 60_001))).isEqualTo(60);
    }

    @Test
    void creditsNothingThatASeekSkipped() {
        assertThat(stream.beat(30_000, play(0, 10_000, 0, 10_000), play(200_000, 219_500, 10_500, 30_000)))
                .isEqualTo(29);
    }

    @Test
    void creditsAPositionOnceHoweverOftenItIsPlayed() {
        assertThat(stream.beat(60_000, play(0, 30_000, 0, 30_000), play(10_000, 40_000, 30_000, 60_000)))
                .isEqualTo(40);
        assertThat(stream.beat(90_000, play(0, 30_000, 60_000, 90_000))).isEqualTo(40);
    }

    @Test
    void creditsNothingForAPause() {
        assertThat(stream.beat(600_000, play(0, 10_000, 0, 10_000), play(10_000, 20_000, 590_000, 600_000)))
                .isEqualTo(20);
    }

    @Test
    void creditsFilmAndNotTimeAtOtherSpeeds() {
        assertThat(stream.beat(30_000, play(0, 60_000, 0, 30_000))).isEqualTo(60);
        assertThat(stream.beat(70_000, play(60_000, 80_000, 30_000, 70_000))).isEqualTo(80);
        assertThat(stream.beat(90_000, play(80_000, 110_000, 70_000, 90_000))).isEqualTo(110);
    }

    @Test
    void creditsDoubleSpeedAtMost() {
        assertThat(stream.beat(10_000, play(0, 240_000, 0, 10_000))).isEqualTo(20);
        assertThat(stream.beat(3_600_000, play(20_000, 240_000, 10_000, 11_000)))
                .isEqualTo(22);
    }

    @Test
    void creditsOnlyReleasedWindows() {
        assertThat(stream.beat(240_000, Set.of(), play(0, 240_000, 0, 240_000))).isZero();
        assertThat(stream.beat(240_000, Set.of(1), play(50_000, 130_000, 0, 80_000)))
                .isEqualTo(60);
        assertThat(stream.beat(480_000, Set.of(1, 9), play(0, 240_000, 240_000, 480_000)))
                .isEqualTo(60);
    }

    @Test
    void creditsNothingOfTheFuture() {
        assertThat(stream.beat(10_000, play(0, 30_000, 10_000, 40_000))).isZero();
        assertThat(stream.beat(10_000, play(30_000, 60_000, 9_000, 39_000))).isEqualTo(2);
    }

    @Test
    void forgivesAClockThatRunsALittleFast() {
        // Half a percent fast: after each 30 s its clock says 30.15 s.
        assertThat(stream.beat(30_000, play(0, 30_150, 0, 30_150))).isEqualTo(30);
        assertThat(stream.beat(60_000, play(30_150, 60_300, 30_150, 60_300))).isEqualTo(60);
        assertThat(stream.beat(90_000, play(60_300, 90_450, 60_300, 90_450))).isEqualTo(90);
    }

    @Test
    void creditsALateHeartbeatForWhenItWasPlayed() {
        assertThat(stream.beat(500_000, play(30_000, 60_000, 30_000, 60_000))).isEqualTo(30);
        assertThat(stream.beat(500_001, play(0, 30_000, 0, 30_000))).isEqualTo(60);
    }

    @Test
    void creditsARepeatedClaimOnce() {
        for (int i = 0; i < 5; i++) {
            assertThat(stream.beat(30_000 + i, play(0, 30_000, 0, 30_000))).isEqualTo(30);
        }
    }

    @Test
    void creditsAMomentOnceHoweverMuchFilmIsClaimedForIt() {
        assertThat(stream.beat(30_000, play(0, 30_000, 0, 30_000), play(60_000, 90_000, 0, 30_000)))
                .isEqualTo(30);
    }

    @Test
    void creditsParallelStreamsOfAMembershipOneAtATime() {
        var other = new Viewing(START + 15_000);

        assertThat(stream.beat(30_000, play(0, 30_000, 0, 30_000))).isEqualTo(30);
        assertThat(other.beat(30_000, play(0, 30_000, 0, 30_000))).isEqualTo(15);
        assertThat(other.credited.list()).containsExactly(new Interval(15_000, 30_000));
        assertThat(stream.beat(60_000, play(30_000, 60_000, 30_000, 60_000))).isEqualTo(45);
        assertThat(other.beat(60_000, play(30_000, 60_000, 30_000, 60_000))).isEqualTo(30);
    }

    @Test
    void creditsParallelStreamsInFullWhereOnlyOneOfThemPlays() {
        var other = new Viewing(START);

        assertThat(stream.beat(40_000, play(0, 10_000, 0, 10_000), play(10_000, 20_000, 30_000, 40_000)))
                .isEqualTo(20);
        assertThat(other.beat(40_000, play(0, 20_000, 10_000, 30_000))).isEqualTo(20);
    }

    @Test
    void keepsTheClockFreeForAnotherStreamWhenNothingWasCredited() {
        var other = new Viewing(START);

        assertThat(stream.beat(30_000, Set.of(), play(0, 30_000, 0, 30_000))).isZero();
        assertThat(other.beat(30_000, play(0, 30_000, 0, 30_000))).isEqualTo(30);
    }

    @Test
    void creditsATitleItsLengthADay() {
        assertThat(stream.beat(240_000, play(0, 240_000, 0, 240_000))).isEqualTo(240);
        var again = new Viewing(START + 3_600_000);
        assertThat(again.beat(240_000, play(0, 240_000, 0, 240_000))).isZero();
        assertThat(account.titleMs()).containsExactly(java.util.Map.entry(DAY, FILM_MS));

        var tomorrow = new Viewing(START + 86_400_000);
        assertThat(tomorrow.beat(240_000, play(0, 240_000, 0, 240_000))).isEqualTo(240);
    }

    @Test
    void creditsTheRestOfATitleInAnotherStreamOfTheDay() {
        assertThat(stream.beat(200_000, play(0, 200_000, 0, 200_000))).isEqualTo(200);
        assertThat(new Viewing(START + 600_000).beat(100_000, play(0, 100_000, 0, 100_000)))
                .isEqualTo(40);
    }

    @Test
    void countsEachDayWhatWasPlayedOnIt() {
        var late = new Viewing(Instant.parse("2026-11-26T23:59:00Z").toEpochMilli());

        assertThat(late.beat(240_000, play(0, 240_000, 0, 240_000))).isEqualTo(240);
        assertThat(account.titleMs())
                .containsExactly(java.util.Map.entry(DAY, 60_000L), java.util.Map.entry(DAY.plusDays(1), 180_000L));
    }

    @Test
    void neverExceedsTheFilm() {
        assertThat(stream.beat(500_000, play(230_000, 260_000, 0, 30_000))).isEqualTo(10);
        assertThat(stream.beat(500_000, play(240_000, 270_000, 30_000, 60_000))).isEqualTo(10);
    }

    @Test
    void givesCompletionInBasisPoints() {
        assertThat(Credit.completionBps(0, 150_500)).isZero();
        assertThat(Credit.completionBps(75, 150_000)).isEqualTo(5000);
        assertThat(Credit.completionBps(150, 150_500)).isEqualTo(9966);
        assertThat(Credit.completionBps(151, 150_000)).isEqualTo(10_000);
    }
}
