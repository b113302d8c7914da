package blockbuster.bench;

import blockbuster.media.FfmpegTools;
import blockbuster.media.LadderPlan;
import blockbuster.media.Rung;
import blockbuster.media.Transcoder;
import blockbuster.media.VideoProbe;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;

/**
 * What a ladder costs: ours in chunks from one decode, beside one job for each rung (each decodes the film), and beside
 * encoding alone from raw pictures. Also what capped quality saves against a fixed bitrate.
 */
final class LadderCost {

    private static final Pattern SSIM = Pattern.compile(".*All:([0-9.]+) .*");

    private final List<BenchFilm.Material> materials;
    private final int seconds;
    private final int lines;
    private final int chunkSeconds;
    private final int rounds;
    private final BenchFilm film;

    /** Of one film of each material and so many seconds and lines, cut into chunks of so many. */
    LadderCost(List<BenchFilm.Material> materials, int seconds, int lines, int chunkSeconds, int rounds)
            throws IOException {
        this.materials = List.copyOf(materials);
        this.seconds = seconds;
        this.lines = lines;
        this.chunkSeconds = chunkSeconds;
        this.rounds = rounds;
        var folder = Files.createTempDirectory("bench-ladder");
        this.film = new BenchFilm(FfmpegTools.locate(folder.resolve("programs")), folder);
    }

    void run(PrintStream out) throws Exception {
        try {
            for (var material : materials) {
                out.println("-- " + material.name().toLowerCase(Locale.ROOT) + ", " + seconds + " s in chunks of "
                        + chunkSeconds + " s");
                measure(out, film.make(material, seconds, lines));
            }
        } finally {
            Folders.delete(film.folder());
        }
    }

    /** CPU seconds of one round. */
    private record Round(double ours, double sequential, double pure) {}

    private void measure(PrintStream out, Path source) throws Exception {
        var report = new VideoProbe(film.tools()).probe(source);
        var ladder = LadderPlan.of(report);
        var done = new ArrayList<Round>();
        var made = film.folder();
        for (int i = 0; i < rounds; i++) {
            var work = film.folder().resolve("work-" + i);
            double ours = ChildCpu.of(() ->
                    new Transcoder(film.tools(), chunkSeconds).transcode(source, report, ladder, work, progress -> {}));
            double sequential = ChildCpu.of(() -> ladder.rungs().forEach(rung -> job(source.toString(), rung)));
            done.add(new Round(ours, sequential, pure(source, ladder.rungs())));
            made = work.resolve("ladder");
        }
        line(out, "ladder, CPU seconds", done, Round::ours);
        line(out, "one job for each rung, CPU seconds", done, Round::sequential);
        line(out, "encoding alone, CPU seconds", done, Round::pure);
        line(out, "ratio ladder / one job for each rung", done, round -> round.ours() / round.sequential());
        line(out, "ratio ladder / encoding alone", done, round -> round.ours() / round.pure());
        bitrate(out, source, made, ladder);
        for (int i = 0; i < rounds; i++) {
            Folders.delete(film.folder().resolve("work-" + i));
        }
    }

    private static void line(PrintStream out, String what, List<Round> rounds, ToDoubleFunction<Round> value) {
        var sorted = rounds.stream().mapToDouble(value).sorted().toArray();
        out.println(String.format(
                Locale.ROOT,
                "%-70s %10.4f   (min %.4f, max %.4f, n=%d)",
                what,
                sorted[sorted.length / 2],
                sorted[0],
                sorted[sorted.length - 1],
                sorted.length));
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

    private static String scale(Rung rung) {
        return "scale=" + rung.width() + ":" + rung.height() + ":flags=bicubic";
    }

    private static void line(PrintStream out, String what, double value) {
        out.println(String.format(Locale.ROOT, "%-70s %10.4f", what, value));
    }
}
