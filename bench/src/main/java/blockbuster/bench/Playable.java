package blockbuster.bench;

import blockbuster.media.FfmpegTools;
import blockbuster.media.LadderPlan;
import blockbuster.media.LadderPreview;
import blockbuster.media.Transcoder;
import blockbuster.media.VideoProbe;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.Locale;

/** After what part of a ladder's time its creator can watch the beginning; one piece is made at a time. */
final class Playable {

    private final int seconds;
    private final int lines;
    private final int repeats;
    private final int chunkSeconds;
    private final BenchFilm film;

    /** Of a scene of so many seconds that is repeated so often. */
    Playable(int seconds, int lines, int repeats, int chunkSeconds) throws IOException {
        this.seconds = seconds;
        this.lines = lines;
        this.repeats = repeats;
        this.chunkSeconds = chunkSeconds;
        var folder = Files.createTempDirectory("bench-playable");
        this.film = new BenchFilm(FfmpegTools.locate(folder.resolve("programs")), folder);
    }

    void run(PrintStream out) throws Exception {
        try {
            measure(out, repeated());
        } finally {
            Folders.delete(film.folder());
        }
    }

    private Path repeated() throws IOException {
        var scene = film.make(BenchFilm.Material.GRAIN, seconds, lines).getFileName();
        Files.write(film.folder().resolve("list.txt"), Collections.nCopies(repeats, "file '" + scene + "'"));
        film.run("-f", "concat", "-i", "list.txt", "-c", "copy", "long.mp4");
        return film.folder().resolve("long.mp4");
    }

    private void measure(PrintStream out, Path source) {
        var transcoder = new Transcoder(film.tools(), chunkSeconds);
        var report = new VideoProbe(film.tools()).probe(source);
        var work = film.folder().resolve("work");
        long start = System.nanoTime();
        var plan = transcoder.plan(source, report, LadderPlan.of(report));
        plan.write(work);
        transcoder.sound(source, plan, work, progress -> {});
        var playable = Duration.ZERO;
        for (var chunk : plan.chunks()) {
            transcoder.chunk(source, plan, chunk, work, progress -> {});
            if (playable.isZero() && LadderPreview.of(work).isPresent()) {
                playable = since(start);
            }
        }
        transcoder.join(source, plan, work);
        var whole = since(start);
        out.println(String.format(
                Locale.ROOT,
                "%d s of film: watched after %.1f s, whole after %.1f s, ratio %.4f",
                seconds * repeats,
                playable.toMillis() / 1e3,
                whole.toMillis() / 1e3,
                (double) playable.toNanos() / whole.toNanos()));
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
