package blockbuster.server.revenue.split;

/**
 * The weight of a play by how much of the title was watched, in basis points. The same table as the {@code completion}
 * module on chain: linear through (0 %, 1.0), (50 %, 1.25), (80 %, 1.5), flat after, rounded down; no cliff anywhere.
 */
public final class Completion {
    private static final long WHOLE_BPS = 10_000;
    private static final long HALF_BPS = 5_000;
    private static final long MOST_BPS = 8_000;
    private static final long BASE_MULTIPLIER = 10_000;
    private static final long HALF_MULTIPLIER = 12_500;
    private static final long TOP_MULTIPLIER = 15_000;

    private Completion() {}

    /** The watched part of a title, between 0 and 10000; rounded down. */
    public static long completionBps(long creditedSeconds, long durationSeconds) {
        if (creditedSeconds < 0 || durationSeconds <= 0) {
            throw new IllegalArgumentException("seconds out of range: " + creditedSeconds + " of " + durationSeconds);
        }
        return Math.min(WHOLE_BPS, Math.multiplyExact(creditedSeconds, WHOLE_BPS) / durationSeconds);
    }

    /** The multiplier in basis points; a completion above 10000 counts as 10000. */
    public static long multiplierBps(long completionBps) {
        if (completionBps < 0) {
            throw new IllegalArgumentException("negative completion: " + completionBps);
        }
        if (completionBps >= MOST_BPS) {
            return TOP_MULTIPLIER;
        }
        if (completionBps >= HALF_BPS) {
            return between(completionBps, HALF_BPS, MOST_BPS, HALF_MULTIPLIER, TOP_MULTIPLIER);
        }
        return between(completionBps, 0, HALF_BPS, BASE_MULTIPLIER, HALF_MULTIPLIER);
    }

    private static long between(long x, long x0, long x1, long y0, long y1) {
        return y0 + (x - x0) * (y1 - y0) / (x1 - x0);
    }
}
