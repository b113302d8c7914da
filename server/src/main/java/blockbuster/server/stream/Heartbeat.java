package blockbuster.server.stream;

import blockbuster.server.web.ProblemException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a player tells of its playing, every half minute and at the end.
 *
 * @param sequence rises with each heartbeat of a session; one that does not is a repetition and counts nothing
 * @param positionMs where the player is
 * @param played stretches played since the last heartbeat that was answered; repeating older ones does no harm
 */
record Heartbeat(
        @Positive long sequence,
        @PositiveOrZero long positionMs,
        boolean playing,
        @PositiveOrZero @DecimalMax("16") double rate,

        @Nullable @Size(max = Heartbeat.MAX_STRETCHES) List<@Valid Stretch> played) {

    static final int MAX_STRETCHES = 200;

    /** Players round: a stretch may end this much after the film. */
    private static final long SLACK_MS = 1000;

    record Stretch(
            @PositiveOrZero long fromMs, @PositiveOrZero long toMs) {}

    /** The stretches as parts of a film; a stretch without length is nothing, one outside the film is refused. */
    List<Interval> intervals(long durationMs) {
        var intervals = new ArrayList<Interval>();
        for (var stretch : played == null ? List.<Stretch>of() : played) {
            if (stretch.toMs() < stretch.fromMs() || stretch.toMs() > durationMs + SLACK_MS) {
                throw ProblemException.invalid("The stretch from " + stretch.fromMs() + " to " + stretch.toMs()
                        + " ms is not a part of this film of " + durationMs + " ms.");
            }
            long to = Math.min(stretch.toMs(), durationMs);
            if (stretch.fromMs() < to) {
                intervals.add(new Interval(stretch.fromMs(), to));
            }
        }
        return intervals;
    }
}
