package blockbuster.server.stream.credit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A set of film positions or of moments as disjoint intervals in order; equal sets have equal lists. Immutable. */
public record Intervals(List<Interval> list) {

    public static final Intervals NONE = new Intervals(List.of());

    public Intervals {
        list = List.copyOf(list);
    }

    /** The union of intervals in any order, overlapping or touching as they may. */
    public static Intervals union(Collection<Interval> intervals) {
        var sorted = intervals.stream()
                .sorted(Comparator.comparingLong(Interval::fromMs))
                .toList();
        var merged = new ArrayList<Interval>();
        for (var next : sorted) {
            if (!merged.isEmpty() && next.fromMs() <= merged.getLast().toMs()) {
                var last = merged.removeLast();
                merged.add(new Interval(last.fromMs(), Math.max(last.toMs(), next.toMs())));
            } else {
                merged.add(next);
            }
        }
        return new Intervals(merged);
    }

    public Intervals plus(Collection<Interval> more) {
        return union(Stream.concat(list.stream(), more.stream()).toList());
    }

    /** What this set contains and the other does not. */
    public Intervals minus(Intervals other) {
        var left = new ArrayList<Interval>();
        int theirs = 0;
        for (var mine : list) {
            long from = mine.fromMs();
            while (theirs < other.list.size() && other.list.get(theirs).toMs() <= from) {
                theirs++;
            }
            for (int i = theirs; i < other.list.size() && other.list.get(i).fromMs() < mine.toMs(); i++) {
                if (from < other.list.get(i).fromMs()) {
                    left.add(new Interval(from, other.list.get(i).fromMs()));
                }
                from = other.list.get(i).toMs();
            }
            if (from < mine.toMs()) {
                left.add(new Interval(from, mine.toMs()));
            }
        }
        return new Intervals(left);
    }

    /** The beginning of this set, at most so long. */
    public Intervals first(long mostMs) {
        var taken = new ArrayList<Interval>();
        long roomMs = mostMs;
        for (var next : list) {
            if (roomMs > 0) {
                taken.add(new Interval(next.fromMs(), Math.min(next.toMs(), next.fromMs() + roomMs)));
                roomMs -= next.lengthMs();
            }
        }
        return new Intervals(taken);
    }

    public boolean isEmpty() {
        return list.isEmpty();
    }

    /** What both sets contain. */
    public Intervals intersect(Intervals other) {
        var common = new ArrayList<Interval>();
        int mine = 0;
        int theirs = 0;
        while (mine < list.size() && theirs < other.list.size()) {
            var a = list.get(mine);
            var b = other.list.get(theirs);
            long from = Math.max(a.fromMs(), b.fromMs());
            long to = Math.min(a.toMs(), b.toMs());
            if (from < to) {
                common.add(new Interval(from, to));
            }
            if (a.toMs() <= b.toMs()) {
                mine++;
            } else {
                theirs++;
            }
        }
        return new Intervals(common);
    }

    public long lengthMs() {
        return list.stream().mapToLong(Interval::lengthMs).sum();
    }
}
