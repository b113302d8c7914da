package blockbuster.server.stream.credit;

/** From one position of a film, or moment of the clock, to a later one, end excluded. */
public record Interval(long fromMs, long toMs) {

    public Interval {
        if (fromMs < 0 || toMs <= fromMs) {
            throw new IllegalArgumentException("not an interval: " + fromMs + " to " + toMs);
        }
    }

    public long lengthMs() {
        return toMs - fromMs;
    }
}
