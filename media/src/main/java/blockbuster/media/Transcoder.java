package blockbuster.media;

import blockbuster.media.probe.InputLimits;
import blockbuster.media.process.ChildListener;
import blockbuster.media.process.ChildOutcome;
import blockbuster.media.process.Folders;
import blockbuster.media.transcode.Attempt;
import blockbuster.media.transcode.Fingerprint;
import blockbuster.media.transcode.LadderCommand;
import blockbuster.media.transcode.OutputCheck;
import blockbuster.media.transcode.PosterMaker;
import blockbuster.media.transcode.ProgressBlock;
import blockbuster.media.transcode.ProgressReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes every rendition of a film in one process that decodes it once. The same film, plan and FFmpeg build give the
 * same bytes. Thread-safe; each call needs a work folder of its own.
 */
public final class Transcoder {

    private static final Logger LOG = LoggerFactory.getLogger(Transcoder.class);
    private static final String DONE = "ladder";
    private static final Duration LEAST_TIMEOUT = Duration.ofMinutes(30);

    /** The slowest film we measured on a busy machine took a fraction of this. */
    private static final int MOST_SECONDS_PER_SECOND = 60;

    private final FfmpegTools tools;

    public Transcoder(FfmpegTools tools) {
        this.tools = tools;
    }

    /**
     * Blocks until the ladder is complete and returns its folder inside {@code workDir}, where it appeared at once. A
     * ladder that an earlier call finished is returned as it is; what an interrupted call left is cleared away.
     * Interrupting the thread ends the work. Throws {@link UnsupportedVideoException} for a film that breaks off.
     */
    public Path transcode(Path source, ProbeReport report, LadderPlan plan, Path workDir, TranscodeListener listener) {
        try {
            var done = workDir.resolve(DONE);
            var fingerprint = Fingerprint.of(source, LadderCommand.arguments("", report, plan), tools.version());
            if (Files.exists(done) && Ladder.read(done).fingerprint().equals(fingerprint)) {
                return done;
            }
            var attempt = Attempt.begin(workDir);
            long errorLines = encode(source, report, plan, attempt, listener).errorLines();
            long durationMs = OutputCheck.durationMs(attempt, report, plan);
            new PosterMaker(tools).make(attempt, plan);
            Attempt.forgetChild(attempt);
            new Ladder(
                            fingerprint,
                            tools.version(),
                            durationMs,
                            plan.frameRate(),
                            plan.rungs(),
                            plan.audioTracks(),
                            errorLines)
                    .write(attempt);
            Folders.publish(attempt, done);
            return done;
        } catch (IOException | UncheckedIOException e) {
            throw new MediaException("Could not write the converted film. Is there space on the disk?", e);
        }
    }

    private ChildOutcome encode(
            Path source, ProbeReport report, LadderPlan plan, Path attempt, TranscodeListener listener) {
        var timeout = LEAST_TIMEOUT.plusMillis(report.durationMs() * MOST_SECONDS_PER_SECOND);
        var arguments = LadderCommand.arguments(InputLimits.url(source), report, plan);
        var outcome = tools.runFfmpeg(arguments, attempt, timeout, follower(report, attempt, listener));
        if (outcome.errorLines() > 0) {
            LOG.warn("FFmpeg complained {} times: {}", outcome.errorLines(), outcome.firstErrors());
        }
        if (outcome.failed()) {
            throw new MediaException("The film could not be converted. Export it as MP4 (H.264) and upload it again.");
        }
        return outcome;
    }

    private static ChildListener follower(ProbeReport report, Path attempt, TranscodeListener listener) {
        var reader = new ProgressReader(block -> listener.progress(progress(block, report.durationMs())));
        return new ChildListener() {
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
            public boolean cancelled() {
                return listener.cancelled();
            }
        };
    }

    private static TranscodeProgress progress(ProgressBlock block, long durationMs) {
        long doneMs = Math.min(block.outTimeUs() / 1000, durationMs);
        var remaining = block.speed() > 0
                ? Optional.of(Duration.ofMillis(Math.round((double) (durationMs - doneMs) / block.speed())))
                : Optional.<Duration>empty();
        return new TranscodeProgress(100.0 * doneMs / durationMs, block.framesPerSecond(), block.speed(), remaining);
    }
}
