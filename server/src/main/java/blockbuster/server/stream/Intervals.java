package blockbuster.server.stream;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A set of film positions as disjoint intervals in order; equal sets have equal lists. Immutable. */
record Intervals(List<Interval> list) {

    static final Intervals NONE = new Intervals(List.of());

    Intervals {
        list = List.copyOf(list);
    }

    /** The union of intervals in any order, overlapping or touching as they may. */
    static Intervals union(Collection<Interval> intervals) {
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

    Intervals plus(Collection<Interval> more) {
        return union(Stream.concat(list.stream(), more.stream()).toList());
    }

    /** What both sets contain. */
    Intervals intersect(Intervals other) {
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

    long lengthMs() {
        return list.stream().mapToLong(Interval::lengthMs).sum();
    }
}
