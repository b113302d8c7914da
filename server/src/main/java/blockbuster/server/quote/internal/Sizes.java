package blockbuster.server.quote.internal;

import blockbuster.media.FrameRate;
import blockbuster.media.LadderPlan;
import blockbuster.media.ProbeReport;
import blockbuster.media.Rung;
import blockbuster.server.quote.internal.QuoteRequest.Picture;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** How large a title's blobs will be. */
final class Sizes {

    /** A blob is rolled before the segment that would make it larger. */
    private static final long BLOB_BYTES = 512L << 20;

    /** The quilt of a title's small files, of which there is always one: a poster and a few lists. */
    private static final long SMALL_FILES_BYTES = 1 << 20;

    private static final int AUDIO_KBPS = 128;

    private Sizes() {}

    static List<Long> blobs(QuoteRequest request) {
        var blobs = new ArrayList<Long>();
        renditions(request).forEach(bytes -> {
            blobs.addAll(Collections.nCopies(Math.toIntExact(bytes / BLOB_BYTES), BLOB_BYTES));
            if (bytes % BLOB_BYTES > 0) {
                blobs.add(bytes % BLOB_BYTES);
            }
        });
        blobs.add(SMALL_FILES_BYTES);
        return blobs;
    }

    private static Stream<Long> renditions(QuoteRequest request) {
        var picture = request.picture();
        if (picture != null) {
            return Stream.concat(
                            plan(request.durationMs(), picture).rungs().stream().map(Rung::maxKbps),
                            Collections.nCopies(picture.audioTracks(), AUDIO_KBPS).stream())
                    .map(kbps -> bytes(kbps, request.durationMs()));
        }
        var renditions = request.renditions();
        if (renditions != null) {
            return renditions.stream().map(rendition -> bytes(rendition.kbps(), request.durationMs()));
        }
        return Stream.ofNullable(request.sizeBytes());
    }

    /** Kilobits a second are bits a millisecond. */
    private static long bytes(int kbps, long durationMs) {
        return Math.ceilDiv(kbps * durationMs, 8);
    }

    private static LadderPlan plan(long durationMs, Picture picture) {
        return LadderPlan.of(new ProbeReport(
                0,
                durationMs,
                durationMs,
                "",
                0,
                "",
                new FrameRate(picture.framesPerSecond(), 1),
                picture.width(),
                picture.height(),
                0,
                false,
                "",
                "",
                List.of(),
                List.of(),
                List.of(),
                List.of()));
    }
}
