package blockbuster.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The same work done several times, and how fast it was: work per second as minimum, median and maximum. */
record Figures(String what, long work, List<Duration> times) {
    Figures {
        times = List.copyOf(times);
    }

    /** Work of a known size that is measured. */
    interface Round {
        /** Does the work once and returns how long the part that counts took. */
        Duration run() throws Exception;
    }

    static Figures measure(String what, long work, int rounds, Round round) throws Exception {
        var times = new ArrayList<Duration>();
        for (int i = 0; i < rounds; i++) {
            times.add(round.run());
        }
        return new Figures(what, work, times);
    }

    static Duration time(Action action) throws Exception {
        long start = System.nanoTime();
        action.run();
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** What is timed. */
    interface Action {
        void run() throws Exception;
    }

    double medianPerSecond() {
        return perSecond()[times.size() / 2];
    }

    /** Median of this in relation to the other's. */
    double ratioTo(Figures other) {
        return medianPerSecond() / other.medianPerSecond();
    }

    private double[] perSecond() {
        return times.stream()
                .mapToDouble(time -> work * 1e9 / time.toNanos())
                .sorted()
                .toArray();
    }

    @Override
    public String toString() {
        var sorted = perSecond();
        return String.format(
                Locale.ROOT,
                "%-58s %,14.0f /s   (min %,.0f, max %,.0f, n=%d of %,d)",
                what,
                medianPerSecond(),
                Arrays.stream(sorted).min().orElseThrow(),
                Arrays.stream(sorted).max().orElseThrow(),
                times.size(),
                work);
    }
}
