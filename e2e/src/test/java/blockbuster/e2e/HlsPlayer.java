package blockbuster.e2e;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/** FFmpeg as an independent HLS player: decodes all of a manifest, as fast as it can, and reports what came out. */
record HlsPlayer(int exitCode, String errors, long frames, double seconds) {

    private static final Pattern FRAMES = Pattern.compile("frame=\\s*(\\d+)");
    private static final Pattern TIME = Pattern.compile("out_time_us=(\\d+)");

    static HlsPlayer decode(String url) throws Exception {
        var run = CommandLine.program(
                Duration.ofMinutes(5),
                List.of("ffmpeg", "-nostdin", "-v", "error", "-i", url, "-progress", "pipe:1", "-f", "null", "-"));
        return new HlsPlayer(run.exitCode(), run.errors(), last(FRAMES, run.output()), last(TIME, run.output()) / 1e6);
    }

    private static long last(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .mapToLong(match -> Long.parseLong(match.group(1)))
                .reduce(0, (first, second) -> second);
    }
}
