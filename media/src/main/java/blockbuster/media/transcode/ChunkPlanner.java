package blockbuster.media.transcode;

import blockbuster.media.Chunk;
import blockbuster.media.FrameRate;
import java.util.ArrayList;
import java.util.List;

/** Cuts a film between segments, at the places from which it can be decoded without reading what lies before. */
public final class ChunkPlanner {

    private static final int OPENING_PART = 5;

    private ChunkPlanner() {}

    /**
     * Chunks of at least {@code seconds}, but a short one first, so that something can be watched soon. A place that can't be sought makes the chunk before it longer, and a rest
     * shorter than a segment belongs to the chunk before it.
     *
     * @param durationMs of the pictures
     */
    public static List<Chunk> cut(FrameRate rate, long durationMs, int seconds, SeekPoints seekPoints) {
        long segment = LadderCommand.segmentFrames(rate);
        long step = Math.max(1, rate.framesIn(seconds) / segment) * segment;
        long total = Math.max(1, Math.ceilDiv(durationMs * rate.numerator(), 1000L * rate.denominator()));
        var candidates = new ArrayList<Long>();
        long opening = Math.max(1, step / segment / OPENING_PART) * segment;
        if (opening < step && opening <= total - segment) {
            candidates.add(opening);
        }
        for (long frame = step; frame <= total - segment; frame += step) {
            candidates.add(frame);
        }
        return between(seekPoints.usable(candidates, rate), total);
    }

    private static List<Chunk> between(List<Long> cuts, long total) {
        var chunks = new ArrayList<Chunk>();
        long first = 0;
        for (long cut : cuts) {
            chunks.add(new Chunk(chunks.size(), first, cut - first, false));
            first = cut;
        }
        chunks.add(new Chunk(chunks.size(), first, total - first, true));
        return chunks;
    }

    /** Which of these frames, in ascending order, a decoder can start at. */
    public interface SeekPoints {
        List<Long> usable(List<Long> frames, FrameRate rate);
    }
}
