package blockbuster.media.transcode;

import blockbuster.media.Chunk;
import blockbuster.media.FrameRate;
import blockbuster.media.TranscodeListener;
import blockbuster.media.TranscodePlan;
import blockbuster.media.TranscodeProgress;
import java.time.Duration;
import java.util.Optional;

/**
 * How far the encoding of a chunk is.
 *
 * @param startNanos when it began, by the JVM's clock
 */
public record ChunkProgress(Chunk chunk, FrameRate rate, long startNanos) {

    /** Of a chunk whose encoding begins now. */
    public ChunkProgress(Chunk chunk, FrameRate rate) {
        this(chunk, rate, System.nanoTime());
    }

    /** Of the chunk alone. */
    public TranscodeProgress of(ProgressBlock block) {
        double seconds = (System.nanoTime() - startNanos) / 1e9;
        return progress(Math.min(block.frames(), chunk.frames()), chunk.frames(), block.frames() / seconds);
    }

    /** Tells the progress of a chunk as that of a film whose chunks are made one after the other. */
    public static TranscodeListener ofFilm(TranscodePlan plan, Chunk chunk, TranscodeListener listener) {
        var whole = new ChunkProgress(chunk, plan.ladder().frameRate());
        return new TranscodeListener() {
            @Override
            public void progress(TranscodeProgress of) {
                long frames = chunk.firstFrame() + Math.round(of.percent() * chunk.frames() / 100);
                listener.progress(whole.progress(frames, plan.frames(), of.framesPerSecond()));
            }

            @Override
            public boolean cancelled() {
                return listener.cancelled();
            }
        };
    }

    private TranscodeProgress progress(long done, long all, double framesPerSecond) {
        var remaining = framesPerSecond > 0
                ? Optional.of(Duration.ofMillis(Math.round(1000 * (all - done) / framesPerSecond)))
                : Optional.<Duration>empty();
        return new TranscodeProgress(
                100.0 * done / all, framesPerSecond, framesPerSecond / rate.framesPerSecond(), remaining);
    }
}
