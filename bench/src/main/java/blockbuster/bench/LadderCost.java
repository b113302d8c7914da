package blockbuster.bench;

import blockbuster.media.FfmpegTools;
import blockbuster.media.LadderPlan;
import blockbuster.media.LadderPreview;
import blockbuster.media.Rung;
import blockbuster.media.Transcoder;
import blockbuster.media.VideoProbe;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a ladder costs: ours in chunks from one decode, beside one job for each rung (each decodes the film), and beside
 * encoding alone from raw pictures. Also what capped quality saves against a fixed bitrate, and when the creator can
 * watch.
 */
final class LadderCost {

    private static final Pattern SSIM = Pattern.compile(".*All:([0-9.]+) .*");

    private final int seconds;
    private final int chunkSeconds;
    private final BenchFilm film;

    /** Of a film of so many seconds, cut into chunks of so many. */
    LadderCost(int seconds, int chunkSeconds) throws IOException {
        this.seconds = seconds;
        this.chunkSeconds = chunkSeconds;
        var folder = Files.createTempDirectory("bench-ladder");
        this.film = new BenchFilm(FfmpegTools.locate(folder.resolve("programs")), folder);
    }

    void run(PrintStream out) throws Exception {
        try {
            measure(out);
        } finally {
            Folders.delete(film.folder());
        }
    }

    private void measure(PrintStream out) throws Exception {
        var source = film.make(seconds);
        var report = new VideoProbe(film.tools()).probe(source);
        var ladder = LadderPlan.of(report);
        var work = film.folder().resolve("work");
        double ours = ChildCpu.of(() ->
                new Transcoder(film.tools(), chunkSeconds).transcode(source, report, ladder, work, progress -> {}));
        double sequential = ChildCpu.of(() -> ladder.rungs().forEach(rung -> job(source.toString(), rung)));
        double pure = pure(source, ladder.rungs());
        line(out, "ladder in chunks of " + chunkSeconds + " s, CPU seconds for " + seconds + " s of film", ours);
        line(out, "one job for each rung, CPU seconds", sequential);
        line(out, "encoding alone, CPU seconds", pure);
        line(out, "ratio ladder / one job for each rung", ours / sequential);
        line(out, "ratio ladder / encoding alone", ours / pure);
        bitrate(out, source, work.resolve("ladder"), ladder);
        playable(out, source);
    }

    private void job(String source, Rung rung) {
        film.run(arguments(
                List.of("-i", source),
                List.of("-vf", scale(rung) + ",setsar=1", "-c:a", "aac", "-b:a", "128k"),
                rung,
                "job.mp4"));
    }

    private double pure(Path source, List<Rung> rungs) throws Exception {
        double sum = 0;
        for (var rung : rungs) {
            film.run("-i", source.toString(), "-an", "-vf", scale(rung), "-f", "rawvideo", "raw.yuv");
            var raw = List.of("-f", "rawvideo", "-r", "30", "-s", rung.width() + "x" + rung.height(), "-i", "raw.yuv");
            sum += ChildCpu.of(() -> film.run(arguments(raw, List.of(), rung, "pure.mp4")));
            Files.delete(film.folder().resolve("raw.yuv"));
        }
        return sum;
    }

    /** The ladder's own settings. */
    private static String[] arguments(List<String> input, List<String> more, Rung rung, String output) {
        var arguments = new ArrayList<>(input);
        arguments.addAll(List.of("-c:v", "libx264", "-preset", "veryfast", "-threads", "1", "-crf", "23"));
        arguments.addAll(List.of("-maxrate", rung.maxKbps() + "k", "-bufsize", 2 * rung.maxKbps() + "k"));
        arguments.addAll(List.of("-pix_fmt", "yuv420p", "-g", "60", "-keyint_min", "60", "-sc_threshold", "0"));
        arguments.addAll(more);
        arguments.add(output);
        return arguments.toArray(String[]::new);
    }

    private void bitrate(PrintStream out, Path source, Path ladder, LadderPlan plan) throws IOException {
        var rung = plan.rungs().stream()
                .filter(candidate -> candidate.height() <= 720)
                .findFirst()
                .orElseThrow();
        var kbps = rung.maxKbps() + "k";
        film.run(("-i " + source + " -an -vf " + scale(rung)
                        + ",setsar=1 -c:v libx264 -preset veryfast -threads 1 -b:v " + kbps + " -maxrate " + kbps
                        + " -bufsize " + 2 * rung.maxKbps() + "k -pix_fmt yuv420p -g 60 -sc_threshold 0 fixed.mp4")
                .split(" "));
        var capped = ladder.resolve(rung.name() + ".mp4");
        var fixed = film.folder().resolve("fixed.mp4");
        line(
                out,
                rung.name() + ", bytes capped quality / fixed bitrate",
                (double) Files.size(capped) / Files.size(fixed));
        line(out, rung.name() + ", SSIM at capped quality", ssim(capped, source, rung));
        line(out, rung.name() + ", SSIM at fixed bitrate", ssim(fixed, source, rung));
    }

    private double ssim(Path encoded, Path source, Rung rung) throws IOException {
        film.run(
                "-i",
                encoded.toString(),
                "-i",
                source.toString(),
                "-filter_complex",
                "[1:v]" + scale(rung) + "[r];[0:v][r]ssim=stats_file=ssim.log",
                "-f",
                "null",
                "-");
        try (var lines = Files.lines(film.folder().resolve("ssim.log"))) {
            return lines.map(SSIM::matcher)
                    .filter(matcher -> matcher.matches())
                    .mapToDouble(matcher -> Double.parseDouble(matcher.group(1)))
                    .average()
                    .orElseThrow();
        }
    }

    /** In the proportions of ten minutes in chunks of one: a tenth of the film is a chunk. */
    private void playable(PrintStream out, Path source) {
        var transcoder = new Transcoder(film.tools(), Math.max(4, seconds / 10));
        var report = new VideoProbe(film.tools()).probe(source);
        var work = film.folder().resolve("watched");
        long start = System.nanoTime();
        var plan = transcoder.plan(source, report, LadderPlan.of(report));
        plan.write(work);
        transcoder.sound(source, plan, work, progress -> {});
        Duration playable = Duration.ZERO;
        for (var chunk : plan.chunks()) {
            transcoder.chunk(source, plan, chunk, work, progress -> {});
            if (playable.isZero() && LadderPreview.of(work).isPresent()) {
                playable = Duration.ofNanos(System.nanoTime() - start);
            }
        }
        transcoder.join(source, plan, work);
        long whole = System.nanoTime() - start;
        line(
                out,
                "chunks of " + Math.max(4, seconds / 10) + " s: seconds until it can be watched",
                playable.toNanos() / 1e9);
        line(out, "seconds until the ladder is done", whole / 1e9);
        line(out, "ratio", (double) playable.toNanos() / whole);
    }

    private static String scale(Rung rung) {
        return "scale=" + rung.width() + ":" + rung.height() + ":flags=bicubic";
    }

    private static void line(PrintStream out, String what, double value) {
        out.println(String.format(Locale.ROOT, "%-70s %10.4f", what, value));
    }
}
