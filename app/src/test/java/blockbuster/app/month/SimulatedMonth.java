package blockbuster.app.month;

import blockbuster.app.month.SimulatedPlatform.Stream;
import blockbuster.app.month.SimulatedPlatform.Title;
import blockbuster.app.month.SimulatedViewer.Report;
import blockbuster.receipts.Stretch;
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

/** What 200 members, honest and not, do with 40 titles for a month on a virtual clock, and what they are credited. */
public final class SimulatedMonth {
    /** Members are numbers from 0 on: first the honest ones, then families, then five each of four kinds of attackers. */
    public static final int MEMBERS = 200;

    static final int HONEST = 160;
    static final int BOTS = 180;
    static final int FORGERS = 185;
    static final int HOARDERS = 190;
    static final int COLLUDERS = 195;

    /** When it begins. */
    public static final Instant START = Instant.parse("2026-11-01T00:00:00Z");

    public static final int DAYS = 30;

    private static final long START_MS = START.toEpochMilli();
    private static final long HOUR_MS = 3_600_000;
    private static final long DAY_MS = 24 * HOUR_MS;

    private final SimulatedPlatform platform = new SimulatedPlatform();
    private final Map<Stream, Long> truthSeconds = new LinkedHashMap<>();
    private final Random random;
    private final List<Title> titles;

    private SimulatedMonth(Random random) {
        this.random = random;
        this.titles = IntStream.range(0, 40)
                .mapToObj(number -> new Title(
                        SuiAddress.ofSmall(1000 + number),
                        SuiAddress.ofSmall(2000 + number),
                        60_000L * (20 + random.nextInt(100))))
                .toList();
        pass();
    }

    /** Simulated once for all tests that look at it; another one by {@code -Dmonth.seed=…}. */
    public static SimulatedMonth passed() {
        return Passed.MONTH;
    }

    private static final class Passed {
        private static final SimulatedMonth MONTH = new SimulatedMonth(new Random(Long.getLong("month.seed", 2026)));
    }

    record Seen(Title title, LocalDate day) {}

    /** 40 titles of 20 minutes to two hours, each of another creator. */
    public List<Title> titles() {
        return titles;
    }

    /** All that was played, in the order in which it was simulated. */
    public List<Stream> streams() {
        return List.copyOf(platform.streams);
    }

    /** What honest members really watched. */
    Map<Stream, Long> truthSeconds() {
        return truthSeconds;
    }

    long creditedSeconds(int member) {
        return platform.creditedSeconds(member);
    }

    private void pass() {
        for (int member = 0; member < HONEST; member++) {
            honest(member);
        }
        for (int member = HONEST; member < BOTS; member++) {
            family(member);
        }
        for (int number = 0; number < 5; number++) {
            bot(BOTS + number);
            forger(FORGERS + number);
            hoarder(HOARDERS + number);
            colluder(COLLUDERS + number);
        }
    }

    /** Up to two films on most days; now and then the same film twice. */
    private void honest(int member) {
        var told = new HashMap<Seen, Long>();
        for (int day = 0; day < DAYS; day++) {
            int films = random.nextInt(3);
            var title = title();
            for (int film = 0; film < films; film++) {
                long at = START_MS + day * DAY_MS + (8 + 6 * film) * HOUR_MS + random.nextInt((int) HOUR_MS);
                var stream = platform.start(member, title, at);
                var viewer = new SimulatedViewer(platform, stream, random, member % 2 == 0);
                viewer.watch();
                arrive(viewer.reports());
                note(told, stream, viewer.truthMs());
                title = random.nextInt(4) == 0 ? title : title();
            }
        }
    }

    /** Two screens of one membership: the one plays while the other pauses. */
    private void family(int member) {
        for (int day = 0; day < DAYS; day++) {
            long evening = START_MS + day * DAY_MS + 20 * HOUR_MS;
            var first = new SimulatedViewer(
                    platform, platform.start(member, titles.get(member % titles.size()), evening), random, false);
            first.play(600, 1);
            first.pause(900);
            first.play(600, 1.5);
            first.end();
            long interval = evening + 605_000;
            var second = new SimulatedViewer(
                    platform,
                    platform.start(member, titles.get((member + 1) % titles.size()), interval),
                    random,
                    false);
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
    private void bot(int member) {
        for (long at = START_MS; at < START_MS + DAYS * DAY_MS; at += 2 * HOUR_MS) {
            var one = platform.start(member, title(), at);
            var other = platform.start(member, title(), at + 1);
            for (int minute = 1; minute < 120; minute++) {
                for (var stream : List.of(one, other)) {
                    platform.key(stream, 2 * minute - 2, at + minute * 60_000L - 30_000);
                    platform.key(stream, 2 * minute - 1, at + minute * 60_000L);
                    var claim = new Stretch(
                            (minute - 1) * 120_000L, minute * 120_000L, (minute - 1) * 60_000L, minute * 60_000L);
                    platform.beat(stream, minute, minute * 120L, List.of(claim), at + minute * 60_000L);
                }
            }
        }
    }

    /** Takes one key a day and claims the whole film for every moment since. */
    private void forger(int member) {
        for (int day = 0; day < DAYS; day++) {
            long at = START_MS + day * DAY_MS;
            var stream = platform.start(member, title(), at);
            platform.key(stream, 0, at);
            for (int beat = 1; beat <= 100; beat++) {
                var all = new Stretch(0, stream.title.durationMs(), 0, beat * 1000L);
                platform.beat(stream, beat, 1_000_000, List.of(all, all), at + beat * 1000L);
            }
        }
    }

    /** Takes every key as soon as it can, for ten minutes a day, and claims to have watched all that it opens. */
    private void hoarder(int member) {
        for (int day = 0; day < DAYS; day++) {
            long at = START_MS + day * DAY_MS;
            var stream = platform.start(member, titles.get(day), at);
            for (int second = 0; second <= 600; second++) {
                platform.key(stream, stream.released.size(), at + second * 1000L);
            }
            var all = new Stretch(0, stream.title.durationMs(), 0, 600_000);
            platform.beat(stream, 1, 1_000_000, List.of(all), at + 600_000);
        }
    }

    /** One of five who run the same creator's film all day long, from its beginning again and again. */
    private void colluder(int member) {
        for (long at = START_MS; at < START_MS + DAYS * DAY_MS; at += HOUR_MS) {
            var stream = platform.start(member, titles.getFirst(), at);
            for (int window = 0; window < 60; window++) {
                platform.key(stream, window, at + window * 60_000L);
            }
            platform.beat(stream, 1, 1_000_000, List.of(new Stretch(0, 3_540_000, 0, 3_540_000)), at + 3_540_000);
        }
    }

    private Title title() {
        return titles.get(random.nextInt(titles.size()));
    }

    private void arrive(List<Report> reports) {
        reports.stream()
                .sorted(Comparator.comparingLong(Report::arrivesAtMs).thenComparingLong(Report::sequence))
                .forEach(report -> platform.beat(
                        report.stream(),
                        report.sequence(),
                        report.watchedSeconds(),
                        report.played(),
                        report.arrivesAtMs()));
    }

    /** The truth of a stream, whose title counts its length a day at most. */
    private void note(Map<Seen, Long> told, Stream stream, long truthMs) {
        var seen = new Seen(stream.title, SimulatedPlatform.day(stream.startedAtMs));
        long before = told.getOrDefault(seen, 0L);
        long counts = Math.min(truthMs, stream.title.durationMs() - before);
        told.put(seen, before + counts);
        truthSeconds.put(stream, counts / 1000);
    }
}
