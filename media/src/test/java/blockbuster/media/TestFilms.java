package blockbuster.media;

import static org.assertj.core.api.Assertions.assertThat;

import blockbuster.media.process.ChildCommand;
import blockbuster.media.process.ChildListener;
import blockbuster.media.process.ChildProcess;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes tiny films with the real FFmpeg, as cameras, phones, recorders and accidents make them. */
public final class TestFilms {

    public static final FfmpegTools TOOLS =
            FfmpegTools.locate(Path.of("target/ffmpeg").toAbsolutePath());

    private static final byte[] TURNED_BY_90_DEGREES = matrix(0, 0x00010000, 0xFFFF0000, 0);

    private TestFilms() {}

    /** Runs ffmpeg with the arguments and the output file's name. */
    public static Path make(Path file, String... arguments) {
        var all = new ArrayList<>(List.of("-hide_banner", "-nostdin", "-loglevel", "error", "-y"));
        all.addAll(List.of(arguments));
        all.add(file.toString());
        var outcome = TOOLS.runFfmpeg(all, Path.of("/"), Duration.ofMinutes(1), line -> {});
        assertThat(outcome.firstErrors()).isEmpty();
        assertThat(outcome.exitCode()).isZero();
        return file;
    }

    /** A landscape film with sound: {@code size} such as 320x180. */
    public static Path film(Path file, String size, int fps, int seconds) {
        return make(
                file,
                "-f",
                "lavfi",
                "-i",
                "testsrc2=s=%s:r=%d".formatted(size, fps),
                "-f",
                "lavfi",
                "-i",
                "sine=r=48000",
                "-t",
                String.valueOf(seconds),
                "-c:v",
                "libx264",
                "-preset",
                "ultrafast",
                "-c:a",
                "aac");
    }

    /** A screen recording without sound. */
    public static Path silent(Path file, String size, int fps, int seconds) {
        return make(
                file,
                "-f",
                "lavfi",
                "-i",
                "testsrc2=s=%s:r=%d".formatted(size, fps),
                "-t",
                String.valueOf(seconds),
                "-c:v",
                "libx264",
                "-preset",
                "ultrafast");
    }

    /** Six seconds in MKV with English sound (5.1), three text subtitle tracks and two chapters. */
    public static Path withSubtitles(Path folder) throws IOException {
        var german = Files.writeString(
                folder.resolve("de.srt"),
                "1\n00:00:01,000 --> 00:00:02,500\nGuten <i>Morgen</i> & hallo\n\n2\n00:00:05,500 --> 00:00:05,900\nEnde\n");
        var forced = Files.writeString(folder.resolve("en.srt"), "1\n00:00:03,000 --> 00:00:04,000\nA sign\n");
        var captions = Files.writeString(folder.resolve("en.ass"), """
                [Script Info]
                ScriptType: v4.00+

                [Events]
                Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
                Dialogue: 0,0:00:01.00,0:00:02.00,Default,,0,0,0,,{\\an8}[Birds sing]\\NLoudly
                """);
        var chapters = Files.writeString(folder.resolve("chapters.txt"), """
                ;FFMETADATA1
                [CHAPTER]
                TIMEBASE=1/1000
                START=0
                END=2000
                title=Morning
                [CHAPTER]
                TIMEBASE=1/1000
                START=2000
                END=6000
                """);
        var arguments = new ArrayList<String>();
        arguments.addAll(List.of("-f", "lavfi", "-i", "testsrc2=s=320x180:r=10"));
        arguments.addAll(List.of("-f", "lavfi", "-i", "sine=f=900,aformat=channel_layouts=5.1"));
        for (var input : List.of(german, forced, captions, chapters)) {
            arguments.addAll(List.of("-i", input.toString()));
        }
        arguments.addAll(List.of("-map", "0", "-map", "1", "-map", "2", "-map", "3", "-map", "4"));
        arguments.addAll(List.of("-map_chapters", "5", "-t", "6"));
        arguments.addAll(List.of("-metadata:s:a:0", "language=eng", "-metadata:s:s:0", "language=ger"));
        arguments.addAll(List.of("-metadata:s:s:1", "language=eng", "-metadata:s:s:2", "language=eng"));
        arguments.addAll(List.of("-disposition:s:1", "forced", "-disposition:s:2", "hearing_impaired"));
        arguments.addAll(List.of("-c:v", "libx264", "-preset", "ultrafast", "-g", "10", "-c:a", "aac"));
        arguments.addAll(List.of("-c:s:0", "copy", "-c:s:1", "copy", "-c:s:2", "copy"));
        return make(folder.resolve("film.mkv"), arguments.toArray(String[]::new));
    }

    /** Replaces every occurrence by a text of the same length. */
    public static void replace(Path file, String old, String replacement) throws IOException {
        var text = Files.readString(file, StandardCharsets.ISO_8859_1);
        Files.writeString(file, text.replace(old, replacement), StandardCharsets.ISO_8859_1);
    }

    /** Turns an MP4 film by the display matrix of its track header, as a phone does. */
    public static Path turn(Path film) throws IOException {
        var bytes = Files.readAllBytes(film);
        int tag = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("tkhd");
        assertThat(tag).isPositive();
        System.arraycopy(TURNED_BY_90_DEGREES, 0, bytes, tag + 4 + 40, TURNED_BY_90_DEGREES.length);
        return Files.write(film, bytes);
    }

    /** The lines ffprobe prints for the arguments, which may name an address. */
    public static List<String> ffprobe(String... arguments) {
        var lines = new ArrayList<String>();
        ChildListener collect = lines::add;
        var command = new ArrayList<>(List.of(TOOLS.ffprobe().toString()));
        command.addAll(List.of(arguments));
        var libraries = TOOLS.libraries().map(Path::toString).orElse("");
        var environment = Map.of("LC_ALL", "C.UTF-8", "LD_LIBRARY_PATH", libraries);
        var outcome =
                ChildProcess.run(new ChildCommand(command, environment, Path.of("/"), Duration.ofMinutes(1)), collect);
        assertThat(outcome.exitCode()).isZero();
        return lines;
    }

    private static byte[] matrix(int a, int b, int c, int d) {
        return ByteBuffer.allocate(36)
                .putInt(a)
                .putInt(b)
                .putInt(0)
                .putInt(c)
                .putInt(d)
                .putInt(0)
                .putInt(0)
                .putInt(0)
                .putInt(0x40000000)
                .array();
    }
}
