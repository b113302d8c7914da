package blockbuster.media.probe;

import blockbuster.media.FfmpegTools;
import blockbuster.media.ProbeReport;
import blockbuster.media.transcode.OutputCheck;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Looks whether a film goes on to the end that its header promises: an upload that broke off may have a perfect header.
 * Reads the last seconds only, and the whole file, without decoding, when those are not there.
 */
public final class EndCheck {

    private static final Duration TIMEOUT = Duration.ofMinutes(2);
    private static final long TAIL_MS = 2000;

    private final FfmpegTools tools;

    public EndCheck(FfmpegTools tools) {
        this.tools = tools;
    }

    /** Throws {@link blockbuster.media.UnsupportedVideoException} with the place where the film breaks off. */
    public void require(Path file, ProbeReport report, long startMs) {
        if (report.videoDurationMs() == 0) {
            return;
        }
        long tailMs = startMs + Math.max(0, report.videoDurationMs() - TAIL_MS);
        if (!OutputCheck.isWhole(
                lastMs(file, report, startMs, List.of("-read_intervals", seconds(tailMs) + "%")), report)) {
            OutputCheck.requireWhole(lastMs(file, report, startMs, List.of()), report);
        }
    }

    /** Where the last picture that can be read ends, in milliseconds of the film. */
    private long lastMs(Path file, ProbeReport report, long startMs, List<String> interval) {
        var arguments = new ArrayList<>(List.of("-v", "quiet"));
        arguments.addAll(InputLimits.forTranscoding());
        arguments.addAll(List.of("-select_streams", String.valueOf(report.videoStreamIndex())));
        arguments.addAll(List.of("-show_entries", "packet=pts_time,duration_time", "-of", "csv=p=0"));
        arguments.addAll(interval);
        arguments.add(InputLimits.url(file));
        var last = new AtomicLong();
        tools.runFfprobe(arguments, Path.of("/"), TIMEOUT, line -> last.accumulateAndGet(endMs(line), Math::max));
        return Math.max(0, last.get() - startMs);
    }

    private static long endMs(String line) {
        var fields = line.split(",");
        long start = Durations.milliseconds(fields[0]);
        return fields.length > 1 ? start + Durations.milliseconds(fields[1]) : start;
    }

    private static String seconds(long millis) {
        return millis / 1000 + "." + "%03d".formatted(millis % 1000);
    }
}
