package blockbuster.server.stream.credit;

import blockbuster.receipts.Stretch;
import java.util.Optional;

/** A stretch of playing as far as it is possible: film that moves evenly with the clock, at double speed at most. */
record Motion(long filmFrom, long filmMs, Interval wall) {

    /** Players offer up to double speed. */
    private static final int FASTEST_RATE = 2;

    /** What is possible of a claim; nothing lies in the future, after the film, or is faster than the fastest rate. */
    static Optional<Motion> of(Stretch claim, Play play, long nowMs) {
        long since = play.startedAtMs() + claim.sinceMs();
        long until = Math.min(play.startedAtMs() + claim.untilMs(), nowMs);
        long filmMs = Math.min(claim.toMs(), play.durationMs()) - claim.fromMs();
        if (since >= until || filmMs <= 0) {
            return Optional.empty();
        }
        var wall = new Interval(since, until);
        return Optional.of(new Motion(claim.fromMs(), Math.min(filmMs, FASTEST_RATE * wall.lengthMs()), wall));
    }

    /** Where the film is at a moment, rounded down. */
    long filmAt(long momentMs) {
        return filmFrom + Math.floorDiv((momentMs - wall.fromMs()) * filmMs, wall.lengthMs());
    }

    /** When the film comes to a position, rounded down. */
    long lastMomentBefore(long filmPosition) {
        return wall.fromMs() + Math.floorDiv((filmPosition - filmFrom) * wall.lengthMs(), filmMs);
    }

    /** When the film has come to a position, rounded up. */
    long firstMomentAfter(long filmPosition) {
        return wall.fromMs() + Math.ceilDiv((filmPosition - filmFrom) * wall.lengthMs(), filmMs);
    }
}
