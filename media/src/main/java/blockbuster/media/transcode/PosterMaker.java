package blockbuster.media.transcode;

import blockbuster.media.FfmpegTools;
import blockbuster.media.Ladder;
import blockbuster.media.LadderPlan;
import blockbuster.media.MediaException;
import blockbuster.media.Rung;
import blockbuster.media.hls.SourcePlaylist;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Picks a telling frame between the tenth and the third of a film. It reads a few segments of a finished rendition, so
 * rotation, shape and colours are right already, and a long film costs no more than a short one.
 */
public final class PosterMaker {

    private static final Duration TIMEOUT = Duration.ofMinutes(2);
    private static final int MAX_SEGMENTS = 8;
    private static final int MAX_WIDTH = 1280;
    private static final String SAMPLE = "poster.mp4";

    private final FfmpegTools tools;

    public PosterMaker(FfmpegTools tools) {
        this.tools = tools;
    }

    /** Writes the poster beside the renditions. */
    public void make(Path folder, LadderPlan plan) throws IOException {
        var rung = plan.rungs().stream()
                .filter(candidate -> candidate.width() <= MAX_WIDTH)
                .findFirst()
                .orElse(plan.rungs().getLast());
        sample(folder, rung);
        var arguments = List.of(
                "-hide_banner",
                "-nostdin",
                "-loglevel",
                "error",
                "-y",
                "-skip_frame",
                "nokey",
                "-i",
                SAMPLE,
                "-vf",
                "thumbnail=n=%d,scale='min(%d,iw)':-2".formatted(4 * MAX_SEGMENTS, MAX_WIDTH),
                "-frames:v",
                "1",
                "-q:v",
                "3",
                "-fflags",
                "+bitexact",
                "-flags:v",
                "+bitexact",
                "-f",
                "mjpeg",
                Ladder.POSTER);
        var outcome = tools.runFfmpeg(arguments, folder, TIMEOUT, line -> {});
        if (outcome.failed() || !Files.exists(folder.resolve(Ladder.POSTER))) {
            throw new MediaException("Could not make a poster: " + outcome.firstErrors());
        }
        Files.delete(folder.resolve(SAMPLE));
    }

    /** The initialization section and some segments of a fragmented MP4 are a fragmented MP4. */
    private static void sample(Path folder, Rung rung) throws IOException {
        var playlist = SourcePlaylist.read(folder.resolve(rung.name() + ".m3u8"));
        int count = playlist.segments().size();
        // Even of a short film not the very beginning, which is often black.
        int from = Math.max(count / 10, Math.min(1, count / 3));
        var telling = playlist.segments().subList(from, Math.max(from + 1, Math.ceilDiv(count, 3)));
        int step = Math.ceilDiv(telling.size(), MAX_SEGMENTS);
        try (var source = new RandomAccessFile(
                        folder.resolve(rung.name() + ".mp4").toFile(), "r");
                var sample = Files.newOutputStream(folder.resolve(SAMPLE))) {
            sample.write(playlist.init().read(source));
            for (int i = 0; i < telling.size(); i += step) {
                sample.write(telling.get(i).read(source));
            }
        }
    }
}
