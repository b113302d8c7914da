package blockbuster.media.probe;

import blockbuster.media.FfmpegTools;
import blockbuster.media.transcode.ProgressReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Reads a film's packets to its end, without decoding: live recordings (WebM of a browser) don't say how long they are. */
public final class DurationMeasure {

    private static final Duration TIMEOUT = Duration.ofMinutes(2);

    private final FfmpegTools tools;

    public DurationMeasure(FfmpegTools tools) {
        this.tools = tools;
    }

    /** Milliseconds of the film as far as it can be read; 0 when it can't. */
    public long measureMs(Path file) {
        var arguments = new ArrayList<>(List.of("-hide_banner", "-nostdin", "-v", "error", "-progress", "pipe:1"));
        arguments.addAll(InputLimits.forTranscoding());
        arguments.addAll(List.of("-i", InputLimits.url(file), "-map", "0:v:0", "-c", "copy", "-f", "null", "-"));
        var reached = new AtomicLong();
        var reader = new ProgressReader(block -> reached.accumulateAndGet(block.outTimeUs(), Math::max));
        var outcome = tools.runFfmpeg(arguments, Path.of("/"), TIMEOUT, reader::line);
        return outcome.failed() ? 0 : reached.get() / 1000;
    }
}
