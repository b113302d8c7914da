package blockbuster.server.stream;

/** A stretch of film from one position to a later one, end excluded. */
record Interval(long fromMs, long toMs) {

    Interval {
        if (fromMs < 0 || toMs <= fromMs) {
            throw new IllegalArgumentException("not a stretch of film: " + fromMs + " to " + toMs);
        }
    }

    long lengthMs() {
        return toMs - fromMs;
    }
}
