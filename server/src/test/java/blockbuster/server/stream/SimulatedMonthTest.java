package blockbuster.server.stream;

import static org.assertj.core.api.Assertions.assertThat;

import blockbuster.receipts.Acknowledgement;
import blockbuster.receipts.PlayReceipt;
import blockbuster.receipts.SigningKey;
import blockbuster.receipts.Stretch;
import blockbuster.server.stream.SimulatedPlatform.Stream;
import blockbuster.server.stream.SimulatedPlatform.Title;
import blockbuster.server.stream.SimulatedViewer.Report;
import blockbuster.sui.SuiAddress;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A month of 200 members and 40 creators on a virtual clock: what honest members are credited is the truth to the second,
 * and attackers get nothing beyond the bounds. Another month by {@code -Dmonth.seed=…}.
 */
class SimulatedMonthTest {

    private static final int DAYS = 30;
    private static final int HONEST = 160;
    private static final int FAMILIES = 20;
    private static final long START = Instant.parse("2026-11-01T00:00:00Z").toEpochMilli();
    private static final long HOUR_MS = 3_600_000;
    private static final long DAY_MS = 24 * HOUR_MS;
    private static final long DAY_SECONDS = 86_400;

    private static final Random RANDOM = new Random(Long.getLong("month.seed", 2026));
    private static final SimulatedPlatform PLATFORM = new SimulatedPlatform();
    private static final Map<Stream, Long> TRUTH_SECONDS = new LinkedHashMap<>();
    private static final List<Title> TITLES = IntStream.range(0, 40)
            .mapToObj(number -> new Title(
                    SuiAddress.ofSmall(1000 + number),
                    SuiAddress.ofSmall(2000 + number),
                    60_000L * (20 + RANDOM.nextInt(100))))
            .toList();

    private record Seen(Title title, LocalDate day) {}

    @BeforeAll
    static void passes() {
        for (int member = 0; member < HONEST; member++) {
            honest(member);
        }
        for (int member = HONEST; member < HONEST + FAMILIES; member++) {
            family(member);
        }
        for (int number = 0; number < 5; number++) {
            bot(180 + number);
            forger(185 + number);
            hoarder(190 + number);
            colluder(195 + number);
        }
    }

    /** Up to two films on most days; now and then the same film twice. */
    private static void honest(int member) {
        var told = new HashMap<Seen, Long>();
        for (int day = 0; day < DAYS; day++) {
            int films = RANDOM.nextInt(3);
            var title = title();
            for (int film = 0; film < films; film++) {
                long at = START + day * DAY_MS + (8 + 6 * film) * HOUR_MS + RANDOM.nextInt((int) HOUR_MS);
                var stream = PLATFORM.start(member, title, at);
                var viewer = new SimulatedViewer(PLATFORM, stream, RANDOM, member % 2 == 0);
                viewer.watch();
                arrive(viewer.reports());
                note(told, stream, viewer.truthMs());
                title = RANDOM.nextInt(4) == 0 ? title : title();
            }
        }
    }

    /** Two screens of one membership: the one plays while the other pauses. */
    private static void family(int member) {
        for (int day = 0; day < DAYS; day++) {
            long evening = START + day * DAY_MS + 20 * HOUR_MS;
            var first = new SimulatedViewer(
                    PLATFORM, PLATFORM.start(member, TITLES.get(member % 40), evening), RANDOM, false);
            first.play(600, 1);
            first.pause(900);
            first.play(600, 1.5);
            first.end();
            long interval = evening + 605_000;
            var second = new SimulatedViewer(
                    PLATFORM, PLATFORM.start(member, TITLES.get((member + 1) % 40), interval), RANDOM, false);
            second.play(500, 2);
            second.end();
            var reports = new ArrayList<>(first.reports());
            reports.addAll(second.reports());
            arrive(reports);
            note(new HashMap<>(), first.reports().getFirst().stream(), first.truthMs());
            note(new HashMap<>(), second.reports().getFirst().stream(), second.truthMs());
        }
    }

    /** Never sleeps, at double speed, in two streams at once. */
    private static void bot(int member) {
        for (long at = START; at < START + DAYS * DAY_MS; at += 2 * HOUR_MS) {
            var one = PLATFORM.start(member, title(), at);
            var other = PLATFORM.start(member, title(), at + 1);
            for (int minute = 1; minute < 120; minute++) {
                for (var stream : List.of(one, other)) {
                    PLATFORM.key(stream, 2 * minute - 2, at + minute * 60_000L - 30_000);
                    PLATFORM.key(stream, 2 * minute - 1, at + minute * 60_000L);
                    var claim = new Stretch(
                            (minute - 1) * 120_000L, minute * 120_000L, (minute - 1) * 60_000L, minute * 60_000L);
                    PLATFORM.beat(stream, minute, minute * 120L, List.of(claim), at + minute * 60_000L);
                }
            }
        }
    }

    /** Takes one key a day and claims the whole film for every moment since. */
    private static void forger(int member) {
        for (int day = 0; day < DAYS; day++) {
            long at = START + day * DAY_MS;
            var stream = PLATFORM.start(member, title(), at);
            PLATFORM.key(stream, 0, at);
            for (int beat = 1; beat <= 100; beat++) {
                var all = new Stretch(0, stream.title.durationMs(), 0, beat * 1000L);
                PLATFORM.beat(stream, beat, 1_000_000, List.of(all, all), at + beat * 1000L);
            }
        }
    }

    /** Takes every key as soon as it can, for ten minutes a day, and claims to have watched all that it opens. */
    private static void hoarder(int member) {
        for (int day = 0; day < DAYS; day++) {
            long at = START + day * DAY_MS;
            var stream = PLATFORM.start(member, TITLES.get(day), at);
            for (int second = 0; second <= 600; second++) {
                PLATFORM.key(stream, stream.released.size(), at + second * 1000L);
            }
            var all = new Stretch(0, stream.title.durationMs(), 0, 600_000);
            PLATFORM.beat(stream, 1, 1_000_000, List.of(all), at + 600_000);
        }
    }

    /** One of five who run the same creator's film all day long, from its beginning again and again. */
    private static void colluder(int member) {
        for (long at = START; at < START + DAYS * DAY_MS; at += HOUR_MS) {
            var stream = PLATFORM.start(member, TITLES.getFirst(), at);
            for (int window = 0; window < 60; window++) {
                PLATFORM.key(stream, window, at + window * 60_000L);
            }
            PLATFORM.beat(stream, 1, 1_000_000, List.of(new Stretch(0, 3_540_000, 0, 3_540_000)), at + 3_540_000);
        }
    }

    private static Title title() {
        return TITLES.get(RANDOM.nextInt(TITLES.size()));
    }

    private static void arrive(List<Report> reports) {
        reports.stream()
                .sorted(Comparator.comparingLong(Report::arrivesAtMs).thenComparingLong(Report::sequence))
                .forEach(report -> PLATFORM.beat(
                        report.stream(),
                        report.sequence(),
                        report.watchedSeconds(),
                        report.played(),
                        report.arrivesAtMs()));
    }

    /** The truth of a stream, whose title counts its length a day at most. */
    private static void note(Map<Seen, Long> told, Stream stream, long truthMs) {
        var seen = new Seen(stream.title, SimulatedPlatform.day(stream.startedAtMs));
        long before = told.getOrDefault(seen, 0L);
        long counts = Math.min(truthMs, stream.title.durationMs() - before);
        told.put(seen, before + counts);
        TRUTH_SECONDS.put(stream, counts / 1000);
    }

    @Test
    void creditsHonestMembersTheTruthToTheSecond() {
        assertThat(TRUTH_SECONDS).hasSizeGreaterThan(5000);
        TRUTH_SECONDS.forEach((stream, truth) ->
                assertThat(stream.creditedSeconds()).as("%s", stream.id).isEqualTo(truth));
        assertThat(TRUTH_SECONDS.values().stream().mapToLong(Long::longValue).sum())
                .isGreaterThan(1_000_000);
    }

    @Test
    void creditsABotTwiceTheClockAndEachTitleItsLengthADayAtMost() {
        for (int member = 180; member < 185; member++) {
            assertThat(PLATFORM.creditedSeconds(member)).isPositive().isLessThanOrEqualTo(2 * DAYS * DAY_SECONDS);
            perDay(member)
                    .forEach((seen, seconds) ->
                            assertThat(seconds).isLessThanOrEqualTo(seen.title().durationMs() / 1000));
        }
    }

    /** All streams of the bots end on the day on which they start. */
    private static Map<Seen, Long> perDay(int member) {
        var perDay = new HashMap<Seen, Long>();
        PLATFORM.streams.stream()
                .filter(stream -> stream.member == member)
                .forEach(stream -> perDay.merge(
                        new Seen(stream.title, SimulatedPlatform.day(stream.startedAtMs)),
                        stream.creditedSeconds(),
                        Long::sum));
        return perDay;
    }

    @Test
    void creditsForgersTheWindowThatTheyHaveTheKeyOf() {
        for (int member = 185; member < 190; member++) {
            assertThat(PLATFORM.creditedSeconds(member)).isLessThanOrEqualTo(DAYS * 60L);
        }
    }

    @Test
    void creditsHoardersNoMoreThanTwiceTheTimeThatTheyTook() {
        for (int member = 190; member < 195; member++) {
            assertThat(PLATFORM.creditedSeconds(member)).isPositive().isLessThanOrEqualTo(DAYS * 1200L);
        }
    }

    @Test
    void creditsColludersTheirFilmOnceADay() {
        long filmSeconds = TITLES.getFirst().durationMs() / 1000;
        for (int member = 195; member < 200; member++) {
            assertThat(PLATFORM.creditedSeconds(member)).isPositive().isLessThanOrEqualTo(DAYS * filmSeconds);
        }
    }

    /** What an auditor and a member hold in hands. */
    @Test
    void leavesAReceiptForEveryPlayThatCoversItsCredit() {
        var session = SigningKey.generate(new java.security.SecureRandom());
        var operators = SigningKey.generate(new java.security.SecureRandom());
        TRUTH_SECONDS.keySet().stream()
                .filter(stream -> stream.creditedSeconds() > 0)
                .limit(500)
                .forEach(stream -> {
                    var receipt = PlayReceipt.sign(stream.statement(), session);
                    var acknowledgement = Acknowledgement.of(receipt.statement(), stream.creditedSeconds());
                    assertThat(receipt.isValid()).isTrue();
                    assertThat(receipt.statement().watchedSeconds()).isGreaterThanOrEqualTo(stream.creditedSeconds());
                    var invented = new PlayReceipt(
                            receipt.statement(),
                            session.verifyingKey(),
                            operators.sign(receipt.statement().text()));
                    assertThat(invented.isValid()).isFalse();
                    assertThat(acknowledgement.isSignedBy(
                                    operators.verifyingKey(), operators.sign(acknowledgement.text())))
                            .isTrue();
                });
    }
}
