package blockbuster.media.transcode;

import blockbuster.media.FfmpegTools;
import blockbuster.media.MediaException;
import blockbuster.media.TranscodeListener;
import blockbuster.media.process.ChildListener;
import blockbuster.media.process.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes one piece of a ladder in a folder that appears at once; one that is there already is not made again. */
public final class PieceEncoder {

    private static final Logger LOG = LoggerFactory.getLogger(PieceEncoder.class);

    private final FfmpegTools tools;

    public PieceEncoder(FfmpegTools tools) {
        this.tools = tools;
    }

    /** Counts what a try made, in frames of each rung. */
    @FunctionalInterface
    public interface FrameCount {
        long in(Path folder) throws IOException;
    }

    /** Blocks until the piece is there. */
    public Piece make(
            PieceOrder order,
            Path workDir,
            FrameCount frames,
            TranscodeListener listener,
            Consumer<ProgressBlock> progress)
            throws IOException {
        var done = workDir.resolve(order.name());
        var earlier = Piece.read(done).filter(piece -> piece.fingerprint().equals(order.fingerprint()));
        if (earlier.isPresent()) {
            return earlier.get();
        }
        var attempt = Attempt.begin(workDir, order.name());
        var outcome = tools.runFfmpeg(
                order.arguments(), attempt, order.timeout(), new Follower(order, attempt, listener, progress));
        if (outcome.errorLines() > 0) {
            LOG.warn("FFmpeg complained {} times: {}", outcome.errorLines(), outcome.firstErrors());
        }
        if (outcome.failed()) {
            throw new MediaException("The film could not be converted. Export it as MP4 (H.264) and upload it again.");
        }
        var piece = new Piece(order.fingerprint(), frames.in(attempt), outcome.errorLines());
        piece.write(attempt);
        Attempt.forgetChild(attempt);
        Folders.publish(attempt, done);
        return piece;
    }

    private record Follower(PieceOrder order, Path attempt, TranscodeListener listener, ProgressReader reader)
            implements ChildListener {

        private Follower(PieceOrder order, Path attempt, TranscodeListener listener, Consumer<ProgressBlock> progress) {
            this(order, attempt, listener, new ProgressReader(progress));
        }

        @Override
        public void started(ProcessHandle child) {
            try {
                Attempt.remember(attempt, child);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void line(String line) {
            reader.line(line);
        }

        @Override
        public boolean complains(String errorLine) {
            return !(order.seeks() && SeekNoise.harmless(errorLine));
        }

        @Override
        public boolean cancelled() {
            return listener.cancelled();
        }
    }
}
