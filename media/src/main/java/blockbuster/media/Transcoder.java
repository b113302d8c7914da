package blockbuster.media;

import blockbuster.media.transcode.ChunkPlanner;
import blockbuster.media.transcode.ChunkProgress;
import blockbuster.media.transcode.FileSeekPoints;
import blockbuster.media.transcode.LadderJoin;
import blockbuster.media.transcode.Orders;
import blockbuster.media.transcode.OutputCheck;
import blockbuster.media.transcode.PieceEncoder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * Makes every rendition of a film, cut into chunks that are each decoded once for all rungs. Pieces may be made in any
 * order, at the same time, and on machines that share {@code workDir}; each appears at once and is not made again. The
 * same film, plan and FFmpeg build give the same bytes. Thread-safe.
 */
public final class Transcoder {

    private static final int CHUNK_SECONDS = 60;

    private final FfmpegTools tools;
    private final int chunkSeconds;

    public Transcoder(FfmpegTools tools) {
        this(tools, CHUNK_SECONDS);
    }

    /** With chunks of about so many seconds: with short ones less is lost in a crash, but more is decoded twice. */
    public Transcoder(FfmpegTools tools, int chunkSeconds) {
        this.tools = tools;
        this.chunkSeconds = chunkSeconds;
    }

    /**
     * Blocks until the ladder is complete and returns its folder inside {@code workDir}, where it appeared at once. A
     * ladder that an earlier call finished is returned as it is; an interrupted one loses the chunk it was at.
     * Interrupting the thread ends the work. Throws {@link UnsupportedVideoException} for a film that breaks off.
     */
    public Path transcode(
            Path source, ProbeReport report, LadderPlan ladder, Path workDir, TranscodeListener listener) {
        var plan = plan(source, report, ladder);
        if (!isDone(source, plan, workDir)) {
            sound(source, plan, workDir, listener);
            for (var chunk : plan.chunks()) {
                chunk(source, plan, chunk, workDir, ChunkProgress.ofFilm(plan, chunk, listener));
            }
        }
        return join(source, plan, workDir);
    }

    /** Decides where the film is cut; reads its index. */
    public TranscodePlan plan(Path source, ProbeReport report, LadderPlan ladder) {
        long durationMs = report.videoDurationMs() > 0 ? report.videoDurationMs() : report.durationMs();
        var seekPoints = new FileSeekPoints(tools, source, report);
        var chunks = ChunkPlanner.cut(ladder.frameRate(), durationMs, chunkSeconds, seekPoints);
        return new TranscodePlan(report, ladder, chunks, tools.version());
    }

    /** Makes all sound tracks of the film; progress is not told. */
    public void sound(Path source, TranscodePlan plan, Path workDir, TranscodeListener listener) {
        if (!plan.ladder().audioTracks().isEmpty()) {
            writing(() -> new PieceEncoder(tools)
                    .make(new Orders(source, plan).sound(), workDir, folder -> 0, listener, block -> {}));
        }
    }

    /**
     * Makes all rungs of one chunk; progress is told of the chunk alone. Throws {@link UnsupportedVideoException} when
     * the film breaks off in it.
     */
    public void chunk(Path source, TranscodePlan plan, Chunk chunk, Path workDir, TranscodeListener listener) {
        var progress = new ChunkProgress(chunk, plan.ladder().frameRate());
        var piece = writing(() -> new PieceEncoder(tools)
                .make(
                        new Orders(source, plan).chunk(chunk),
                        workDir,
                        folder -> OutputCheck.frames(folder, plan.ladder()),
                        listener,
                        block -> listener.progress(progress.of(block))));
        OutputCheck.requireWhole(chunk, piece.frames(), plan);
    }

    /**
     * Joins the pieces, all of which must be there, to the finished ladder, and removes them. Returns its folder inside
     * {@code workDir}; called again, it does nothing more.
     */
    public Path join(Path source, TranscodePlan plan, Path workDir) {
        return writing(() -> new LadderJoin(tools, new Orders(source, plan), workDir).join());
    }

    private boolean isDone(Path source, TranscodePlan plan, Path workDir) {
        return writing(() -> new LadderJoin(tools, new Orders(source, plan), workDir).isDone());
    }

    private static <T> T writing(Write<T> write) {
        try {
            return write.run();
        } catch (IOException | UncheckedIOException e) {
            throw new MediaException("Could not write the converted film. Is there space on the disk?", e);
        }
    }

    private interface Write<T> {
        T run() throws IOException;
    }
}
