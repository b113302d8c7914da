package blockbuster.media;

import static org.assertj.core.api.Assertions.assertThat;

import blockbuster.media.process.ChildListener;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

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

    /** Turns an MP4 film by the display matrix of its track header, as a phone does. */
    public static Path turn(Path film) throws IOException {
        var bytes = Files.readAllBytes(film);
        int tag = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("tkhd");
        assertThat(tag).isPositive();
        System.arraycopy(TURNED_BY_90_DEGREES, 0, bytes, tag + 4 + 40, TURNED_BY_90_DEGREES.length);
        return Files.write(film, bytes);
    }

    /** The lines ffprobe prints for the arguments. */
    public static List<String> ffprobe(String... arguments) {
        var lines = new ArrayList<String>();
        ChildListener collect = lines::add;
        var outcome = TOOLS.runFfprobe(List.of(arguments), Path.of("/"), Duration.ofMinutes(1), collect);
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
