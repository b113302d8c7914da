package blockbuster.media.extras;

import blockbuster.media.FfmpegTools;
import blockbuster.media.Ladder;
import blockbuster.media.MediaException;
import blockbuster.media.Rung;
import blockbuster.media.hls.SourcePlaylist;
import blockbuster.media.hls.SourceRange;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A telling frame of each quarter of a film, to choose a poster from; a quarter that is black has none. */
public final class PosterCandidates {

    private static final Duration TIMEOUT = Duration.ofMinutes(2);
    private static final int SECTIONS = 4;
    private static final int SEGMENTS_PER_SECTION = 4;
    private static final int MAX_WIDTH = 1280;

    /** Average luma; black is 16. */
    private static final int DARKEST = 28;

    private static final String SAMPLE = "sample.mp4";

    private final FfmpegTools tools;

    public PosterCandidates(FfmpegTools tools) {
        this.tools = tools;
    }

    /** Writes them into the folder and returns their names. */
    public List<String> make(Path ladderDir, Ladder ladder, Path target) throws IOException {
        var rung = ladder.rungs().stream()
                .filter(candidate -> candidate.width() <= MAX_WIDTH)
                .findFirst()
                .orElse(ladder.rungs().getLast());
        var playlist = SourcePlaylist.read(ladderDir.resolve(rung.name() + ".m3u8"));
        int sections = Math.min(SECTIONS, playlist.segments().size());
        var names = new ArrayList<String>();
        for (int section = 0; section < sections; section++) {
            var name = "poster-" + (names.size() + 1) + ".jpg";
            sample(ladderDir, rung, playlist, middle(playlist.segments(), section, sections), target);
            if (choose(target, name)) {
                names.add(name);
            }
        }
        Files.deleteIfExists(target.resolve(SAMPLE));
        return names;
    }

    private static List<SourceRange> middle(List<SourceRange> segments, int section, int sections) {
        int from = segments.size() * section / sections;
        int until = segments.size() * (section + 1) / sections;
        int count = Math.min(SEGMENTS_PER_SECTION, until - from);
        int first = from + (until - from - count) / 2;
        return segments.subList(first, first + count);
    }

    /** The initialization section and some segments of a fragmented MP4 are a fragmented MP4. */
    private static void sample(
            Path ladderDir, Rung rung, SourcePlaylist playlist, List<SourceRange> segments, Path target)
            throws IOException {
        var media = ladderDir.resolve(rung.name() + ".mp4").toFile();
        try (var source = new RandomAccessFile(media, "r");
                var sample = Files.newOutputStream(target.resolve(SAMPLE))) {
            sample.write(playlist.init().read(source));
            for (var segment : segments) {
                sample.write(segment.read(source));
            }
        }
    }

    /** FFmpeg leaves an empty file where every frame was too dark. */
    private boolean choose(Path folder, String name) throws IOException {
        var filter = ("signalstats,metadata=mode=select:key=lavfi.signalstats.YAVG:value=%d:function=greater,"
                        + "thumbnail=n=%d,scale=out_range=full,format=yuvj420p")
                .formatted(DARKEST, 4 * SEGMENTS_PER_SECTION);
        var arguments = new ArrayList<>(List.of("-hide_banner", "-nostdin", "-loglevel", "error", "-y"));
        arguments.addAll(List.of("-skip_frame", "nokey", "-i", SAMPLE, "-vf", filter, "-frames:v", "1", "-q:v", "3"));
        arguments.addAll(List.of("-fflags", "+bitexact", "-flags:v", "+bitexact", "-f", "mjpeg", name));
        var outcome = tools.runFfmpeg(arguments, folder, TIMEOUT, line -> {});
        if (outcome.failed()) {
            throw new MediaException("Could not make a poster: " + outcome.firstErrors());
        }
        if (Files.size(folder.resolve(name)) > 0) {
            return true;
        }
        Files.delete(folder.resolve(name));
        return false;
    }
}
