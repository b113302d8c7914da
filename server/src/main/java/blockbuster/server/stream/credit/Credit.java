package blockbuster.server.stream.credit;

import blockbuster.receipts.Stretch;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * What a membership is credited of what its player claims to have played. Evidence beats claims. A position of the film
 * counts if
 *
 * <ul>
 *   <li>it lies in a window whose key was released to the stream,
 *   <li>the stream was not credited for it before,
 *   <li>it was played between the stream's start and now, by the server's clock, at double speed at most,
 *   <li>at a moment for which the membership was not credited before, in whichever stream, and
 *   <li>the membership's credit for the title on that UTC day stays within the title's length.
 * </ul>
 *
 * Who comes first is credited first, and a credit is never taken back.
 */
public final class Credit {

    /** Whoever watches comes nowhere near; bounds what is stored for those who cut their playing into splinters. */
    private static final int MOST_PIECES = 5000;

    private final Play play;
    private final Intervals opened;
    private final TreeMap<LocalDate, Long> titleMs;
    private Intervals credited;
    private Intervals used;

    private Credit(Play play, Account account, Intervals opened) {
        this.play = play;
        this.opened = opened;
        this.titleMs = new TreeMap<>(account.titleMs());
        this.credited = play.credited();
        this.used = account.used();
    }

    /** A stream's credited positions and its membership's account after a count. */
    public record Counted(Intervals credited, Account account) {

        /** The stream's whole credit, rounded down. */
        public long seconds() {
            return credited.lengthMs() / 1000;
        }
    }

    /**
     * Counts claims; those that were counted before add nothing.
     *
     * @param released numbers of the windows whose keys the stream has
     * @param nowMs the server's clock, since the epoch
     */
    public static Counted count(
            Play play, Account account, List<Stretch> claims, Collection<Integer> released, long nowMs) {
        var credit = new Credit(play, account, opened(play, released));
        claims.stream()
                .sorted(Comparator.comparingLong(Stretch::sinceMs))
                .forEach(claim -> Motion.of(claim, play, nowMs).ifPresent(credit::add));
        return new Counted(credit.credited, new Account(credit.used, credit.titleMs));
    }

    /** A credit's part of the film in basis points, at most 10000. */
    public static int completionBps(long creditedSeconds, long durationMs) {
        return (int) Math.min(10_000, creditedSeconds * 1000 * 10_000 / durationMs);
    }

    private static Intervals opened(Play play, Collection<Integer> released) {
        return Intervals.union(released.stream()
                .map(window -> new Interval(window * play.windowMs(), (window + 1) * play.windowMs()))
                .toList());
    }

    private void add(Motion motion) {
        if (credited.list().size() < MOST_PIECES && used.list().size() < MOST_PIECES) {
            new Intervals(List.of(motion.wall()))
                    .minus(used)
                    .list()
                    .forEach(free -> days(free).forEach(part -> add(motion, part)));
        }
    }

    /** Credits what was played in a free part of the clock that lies within one day. */
    private void add(Motion motion, Interval free) {
        long from = motion.filmAt(free.fromMs());
        long to = motion.filmAt(free.toMs());
        if (from == to) {
            return;
        }
        var day = day(free.fromMs());
        long roomMs = play.durationMs() - titleMs.getOrDefault(day, 0L);
        var fresh = new Intervals(List.of(new Interval(from, to)))
                .intersect(opened)
                .minus(credited)
                .first(roomMs);
        if (!fresh.isEmpty()) {
            credited = credited.plus(fresh.list());
            titleMs.merge(day, fresh.lengthMs(), Long::sum);
            long since = motion.lastMomentBefore(fresh.list().getFirst().fromMs());
            long until = motion.firstMomentAfter(fresh.list().getLast().toMs());
            used = used.plus(List.of(new Interval(Math.max(since, free.fromMs()), until)));
        }
    }

    private static List<Interval> days(Interval moments) {
        var days = new ArrayList<Interval>();
        long from = moments.fromMs();
        while (from < moments.toMs()) {
            long midnight = day(from)
                    .plusDays(1)
                    .atStartOfDay()
                    .toInstant(ZoneOffset.UTC)
                    .toEpochMilli();
            long to = Math.min(moments.toMs(), midnight);
            days.add(new Interval(from, to));
            from = to;
        }
        return days;
    }

    private static LocalDate day(long momentMs) {
        return LocalDate.ofInstant(Instant.ofEpochMilli(momentMs), ZoneOffset.UTC);
    }
}
