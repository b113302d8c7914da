package blockbuster.media.extras;

import blockbuster.media.FfmpegTools;
import blockbuster.media.Ladder;
import blockbuster.media.MediaException;
import blockbuster.media.PackagedTitle;
import blockbuster.media.Rung;
import blockbuster.media.Subtitles.Cue;
import blockbuster.media.subtitle.VttWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Thumbnails for seeking, a hundred on a sheet, and the WebVTT that tells which is when. Made from the keyframes of the
 * lowest rung, which is small, upright and in the right colours.
 */
public final class Storyboard {

    private static final Duration TIMEOUT = Duration.ofMinutes(30);
    private static final int LONG_SIDE = 160;
    private static final int COLUMNS = 10;
    private static final int PER_SHEET = COLUMNS * COLUMNS;
    private static final int MAX_THUMBNAILS = 600;

    /** Keyframes are this far apart. */
    private static final int STEP_MS = 2000;

    private final FfmpegTools tools;

    public Storyboard(FfmpegTools tools) {
        this.tools = tools;
    }

    /** How thumbnails of {@code width} x {@code height} lie on sheets of {@code columns}, one for each interval. */
    private record Layout(int count, int intervalMs, int width, int height, int columns, int rows) {

        static Layout of(long durationMs, Rung rung) {
            int intervalMs = STEP_MS * Math.toIntExact(Math.ceilDiv(durationMs, (long) STEP_MS * MAX_THUMBNAILS));
            int count = Math.toIntExact(Math.ceilDiv(durationMs, intervalMs));
            boolean portrait = rung.height() > rung.width();
            int shortSide =
                    even(LONG_SIDE * Math.min(rung.width(), rung.height()) / Math.max(rung.width(), rung.height()));
            int columns = Math.min(COLUMNS, count);
            int rows = Math.min(COLUMNS, Math.ceilDiv(count, columns));
            return portrait
                    ? new Layout(count, intervalMs, shortSide, LONG_SIDE, columns, rows)
                    : new Layout(count, intervalMs, LONG_SIDE, shortSide, columns, rows);
        }

        int sheets() {
            return Math.ceilDiv(count, PER_SHEET);
        }

        private static int even(int pixels) {
            return Math.max(2, pixels / 2 * 2);
        }
    }

    /** Writes sheets and index into the folder and returns their names. */
    public List<String> make(Path ladderDir, Ladder ladder, Path target) throws IOException {
        var rung = ladder.rungs().getLast();
        var layout = Layout.of(ladder.durationMs(), rung);
        var source = ladderDir.resolve(rung.name() + ".mp4").toAbsolutePath();
        var outcome = tools.runFfmpeg(arguments(source, layout), target, TIMEOUT, line -> {});
        var names = new ArrayList<String>();
        for (int sheet = 0; sheet < layout.sheets(); sheet++) {
            names.add(sheetName(sheet));
        }
        if (outcome.failed() || !names.stream().allMatch(name -> Files.exists(target.resolve(name)))) {
            throw new MediaException("Could not make thumbnails: " + outcome.firstErrors());
        }
        Files.writeString(
                target.resolve(PackagedTitle.STORYBOARD), VttWriter.writeAlone(index(layout, ladder.durationMs())));
        names.add(PackagedTitle.STORYBOARD);
        return names;
    }

    /** Rounding up shows at each time the last keyframe that is not later. */
    private static List<String> arguments(Path source, Layout layout) {
        var filter =
                "fps=1000/%d:round=up:start_time=0,tpad=stop=2:stop_mode=clone,trim=end_frame=%d,scale=%d:%d,tile=%dx%d"
                        .formatted(
                                layout.intervalMs(),
                                layout.count(),
                                layout.width(),
                                layout.height(),
                                layout.columns(),
                                layout.rows());
        var arguments = new ArrayList<>(List.of("-hide_banner", "-nostdin", "-loglevel", "error", "-y"));
        arguments.addAll(List.of("-skip_frame", "nokey", "-i", source.toString(), "-vf", filter));
        arguments.addAll(List.of("-frames:v", String.valueOf(layout.sheets()), "-q:v", "5"));
        arguments.addAll(List.of("-fflags", "+bitexact", "-flags:v", "+bitexact", "-f", "image2", "storyboard-%d.jpg"));
        return arguments;
    }

    private static List<Cue> index(Layout layout, long durationMs) {
        var cues = new ArrayList<Cue>();
        for (int i = 0; i < layout.count(); i++) {
            int place = i % PER_SHEET;
            long startMs = (long) i * layout.intervalMs();
            var address = "%s#xywh=%d,%d,%d,%d"
                    .formatted(
                            sheetName(i / PER_SHEET),
                            place % layout.columns() * layout.width(),
                            place / layout.columns() * layout.height(),
                            layout.width(),
                            layout.height());
            cues.add(new Cue(startMs, Math.min(durationMs, startMs + layout.intervalMs()), address));
        }
        return cues;
    }

    private static String sheetName(int sheet) {
        return "storyboard-" + (sheet + 1) + ".jpg";
    }
}
