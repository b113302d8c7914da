package blockbuster.server.stream;

import blockbuster.receipts.Stretch;
import blockbuster.server.web.ProblemException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a player tells of its playing, every half minute and at the end.
 *
 * @param sequence rises with each heartbeat of a session; one that does not is a repetition and counts nothing
 * @param positionMs where the player is
 * @param played stretches played since the last heartbeat that was answered; repeating older ones does no harm
 * @param proof that the viewer says so; previews, which count nothing, need none
 */
record Heartbeat(
        @Positive long sequence,
        @PositiveOrZero long positionMs,
        boolean playing,
        @PositiveOrZero @DecimalMax("16") double rate,

        @Nullable @Size(max = Heartbeat.MAX_STRETCHES) List<@Valid @NotNull Piece> played,

        @Nullable @Valid Proof proof) {

    static final int MAX_STRETCHES = 200;

    /** Players round: a stretch may end this much after the film. */
    private static final long SLACK_MS = 1000;

    /** No stream lasts as long. */
    private static final long LONGEST_MS = 24 * 60 * 60 * 1000;

    /** A film has fewer keys. */
    private static final int MOST_WINDOWS = 10_000;

    /**
     * Film that was played without a pause at one speed.
     *
     * @param fromMs where in the film it began
     * @param toMs where it ended
     * @param sinceMs when it began, by the player's clock, after the answer that started the stream
     * @param untilMs when it ended
     */
    record Piece(
            @PositiveOrZero long fromMs,
            @PositiveOrZero long toMs,
            @PositiveOrZero long sinceMs,
            @PositiveOrZero @Max(LONGEST_MS) long untilMs) {}

    /**
     * The session key's signature over this heartbeat, and what it covers beyond it.
     *
     * @param atMs when it was signed, by the player's clock, after the answer that started the stream
     * @param windows numbers of the key windows that all film played so far lies in, ascending
     * @param watchedSeconds film played so far in this stream, each position once, rounded down
     * @param signature Ed25519, in 128 hexadecimal digits, over the canonical text of the heartbeat
     */
    record Proof(
            @PositiveOrZero @Max(LONGEST_MS) long atMs,
            @NotNull @Size(max = MOST_WINDOWS) List<@NotNull Integer> windows,
            @PositiveOrZero long watchedSeconds,
            @NotNull String signature) {}

    /** The stretches, of which one that is no part of the film is refused. */
    List<Stretch> stretches(long durationMs) {
        return (played == null ? List.<Piece>of() : played)
                .stream().map(piece -> stretch(piece, durationMs)).toList();
    }

    private static Stretch stretch(Piece piece, long durationMs) {
        if (piece.toMs() <= piece.fromMs() || piece.toMs() > durationMs + SLACK_MS) {
            throw ProblemException.invalid("The stretch from " + piece.fromMs() + " to " + piece.toMs()
                    + " ms is not a part of this film of " + durationMs + " ms.");
        }
        if (piece.untilMs() <= piece.sinceMs()) {
            throw ProblemException.invalid(
                    "The stretch from " + piece.fromMs() + " ms took no time: untilMs must be after sinceMs.");
        }
        return new Stretch(piece.fromMs(), piece.toMs(), piece.sinceMs(), piece.untilMs());
    }
}
