package blockbuster.server.quote.internal;

import blockbuster.server.settings.WalrusSettings;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be published: its duration and one of its picture, its renditions, or its size when packaged.
 *
 * @param epochs of storage on Walrus
 * @param picture as probed; the quote is then for the ladder that would be made, at its highest rates
 * @param renditions bit rates that are known
 * @param sizeBytes of all renditions together
 */
record QuoteRequest(
        @Positive @Max(LONGEST_MS) long durationMs,
        @Min(1) @Max(WalrusSettings.MOST_EPOCHS_AHEAD) int epochs,
        @Valid @Nullable Picture picture,
        @Size(min = 1, max = 32) @Nullable List<@Valid @NotNull Rendition> renditions,
        @Positive @Max(MOST_BYTES) @Nullable Long sizeBytes) {

    /** Two days. */
    private static final long LONGEST_MS = 48L * 3_600_000;

    private static final long MOST_BYTES = 1L << 44;

    /** A film's picture as seen, and how many sound tracks go with it. */
    record Picture(
            @Min(2) @Max(8192) int width,
            @Min(2) @Max(8192) int height,
            @Min(1) @Max(240) int framesPerSecond,
            @PositiveOrZero @Max(16) int audioTracks) {}

    /** One rendition's average rate. */
    record Rendition(@Positive @Max(200_000) int kbps) {}

    /** Whether exactly one of the three is given. */
    boolean isClear() {
        int given = (picture == null ? 0 : 1) + (renditions == null ? 0 : 1) + (sizeBytes == null ? 0 : 1);
        return given == 1;
    }
}
