package blockbuster.server.stream.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class IntervalsTest {

    @Test
    void mergesWhatOverlapsOrTouches() {
        var union = Intervals.union(List.of(at(50, 60), at(0, 10), at(10, 20), at(15, 30)));

        assertThat(union.list()).containsExactly(at(0, 30), at(50, 60));
    }

    @Test
    void refusesWhatIsNoStretchOfFilm() {
        assertThatThrownBy(() -> at(5, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> at(-1, 5)).isInstanceOf(IllegalArgumentException.class);
    }

    /** The oracle: a set of milliseconds, one bit each. */
    @Property
    void agreesWithSetsOfMilliseconds(@ForAll("films") List<Interval> one, @ForAll("films") List<Interval> other) {
        var both = Intervals.union(one).intersect(Intervals.union(other));
        var expected = bits(one);
        expected.and(bits(other));

        assertThat(both.lengthMs()).isEqualTo(expected.cardinality());
        assertThat(bits(both.list())).isEqualTo(expected);
        assertThat(Intervals.union(one).plus(one)).isEqualTo(Intervals.union(one));

        var difference = Intervals.union(one).minus(Intervals.union(other));
        var expectedLeft = bits(one);
        expectedLeft.andNot(bits(other));
        assertThat(bits(difference.list())).isEqualTo(expectedLeft);
        assertThat(Intervals.union(difference.list())).isEqualTo(difference);
    }

    @Test
    void takesItsBeginning() {
        var set = Intervals.union(List.of(at(0, 10), at(20, 30)));

        assertThat(set.first(0).isEmpty()).isTrue();
        assertThat(set.first(5).list()).containsExactly(at(0, 5));
        assertThat(set.first(15).list()).containsExactly(at(0, 10), at(20, 25));
        assertThat(set.first(99)).isEqualTo(set);
    }

    @Provide
    Arbitrary<List<Interval>> films() {
        return Arbitraries.integers()
                .between(0, 200)
                .tuple2()
                .filter(ends -> ends.get1() < ends.get2())
                .map(ends -> at(ends.get1(), ends.get2()))
                .list()
                .ofMaxSize(12);
    }

    private static BitSet bits(List<Interval> intervals) {
        var bits = new BitSet();
        intervals.forEach(interval -> bits.set((int) interval.fromMs(), (int) interval.toMs()));
        return bits;
    }

    private static Interval at(long fromMs, long toMs) {
        return new Interval(fromMs, toMs);
    }
}
