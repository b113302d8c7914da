package blockbuster.app.demo;

import blockbuster.app.AppException;
import blockbuster.media.FfmpegTools;
import blockbuster.media.process.ChildListener;
import blockbuster.media.process.ChildOutcome;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.LongConsumer;

/** Plays a manifest as a viewer's HLS player does: FFmpeg, in real time, decoding the best rendition it is offered. */
public final class FilmPlayer {

    /** Keys may be held back for half a minute each; a film that takes longer than its length and this is stuck. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final FfmpegTools tools;
    private final Path folder;

    /** @param folder where the player runs; it writes nothing */
    public FilmPlayer(FfmpegTools tools, Path folder) {
        this.tools = tools;
        this.folder = folder;
    }

    /**
     * Blocks until the film, or its first {@code limit}, has been decoded.
     *
     * @param position called about twice a second with the milliseconds of film decoded so far
     * @throws AppException if the player reports any error
     */
    public Playback play(String manifestUrl, Duration limit, LongConsumer position) {
        var progress = new ProgressReader(position);
        var outcome = tools.playFfmpeg(arguments(manifestUrl, limit), folder, limit.plus(PATIENCE), progress);
        requireClean(outcome);
        return new Playback(progress.frames, progress.positionMs);
    }

    private static List<String> arguments(String manifestUrl, Duration limit) {
        return List.of(
                "-hide_banner",
                "-nostats",
                "-loglevel",
                "error",
                "-re",
                "-i",
                manifestUrl,
                "-t",
                limit.toMillis() + "ms",
                "-progress",
                "pipe:1",
                "-f",
                "null",
                "-");
    }

    private static void requireClean(ChildOutcome outcome) {
        if (outcome.failed() || outcome.errorLines() > 0) {
            throw new AppException(
                    "The player could not play the film without errors: " + String.join("; ", outcome.firstErrors()));
        }
    }

    /**
     * What was decoded.
     *
     * @param frames pictures
     * @param positionMs film time reached
     */
    public record Playback(long frames, long positionMs) {}

    /** Reads the {@code key=value} lines that FFmpeg's {@code -progress} prints; each block ends with {@code progress=}. */
    private static final class ProgressReader implements ChildListener {

        private final LongConsumer position;
        private volatile long frames;
        private volatile long positionMs;

        ProgressReader(LongConsumer position) {
            this.position = position;
        }

        @Override
        public void line(String line) {
            var equals = line.indexOf('=');
            var value = line.substring(equals + 1).strip();
            switch (line.substring(0, Math.max(equals, 0))) {
                case "frame" -> frames = Long.parseLong(value);
                case "out_time_us" ->
                    positionMs = value.equals("N/A") ? positionMs : Math.max(0, Long.parseLong(value) / 1000);
                case "progress" -> position.accept(positionMs);
                default -> {} // bitrate, speed and other figures nobody asked for
            }
        }
    }
}
