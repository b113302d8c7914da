package blockbuster.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Films as people's devices make them, drawn by FFmpeg. */
final class Films {

    private static final Duration LIMIT = Duration.ofMinutes(3);

    private Films() {}

    /** A camera: landscape HD with sound. */
    static Path camera(Path folder, int seconds) throws Exception {
        return make(
                folder.resolve("camera.mp4"),
                "-f",
                "lavfi",
                "-i",
                "testsrc2=size=1280x720:rate=30:duration=" + seconds,
                "-f",
                "lavfi",
                "-i",
                "sine=frequency=330:sample_rate=48000:duration=" + seconds,
                "-c:v",
                "libx264",
                "-preset",
                "ultrafast",
                "-pix_fmt",
                "yuv420p",
                "-c:a",
                "aac",
                "-shortest");
    }

    /** A phone held upright: the picture is stored lying and carries a rotation. */
    static Path portraitPhone(Path folder) throws Exception {
        var lying = make(
                folder.resolve("lying.mp4"),
                "-f",
                "lavfi",
                "-i",
                "testsrc2=size=960x540:rate=30:duration=6",
                "-f",
                "lavfi",
                "-i",
                "sine=frequency=550:sample_rate=44100:duration=6",
                "-c:v",
                "libx264",
                "-preset",
                "ultrafast",
                "-pix_fmt",
                "yuv420p",
                "-c:a",
                "aac",
                "-ac",
                "1");
        return make(folder.resolve("phone.mov"), "-i", lying.toString(), "-c", "copy", "-metadata:s:v:0", "rotate=90");
    }

    /** A screen recorder: odd size, few frames, no sound. */
    static Path silentScreen(Path folder) throws Exception {
        return make(
                folder.resolve("screen.mkv"),
                "-f",
                "lavfi",
                "-i",
                "testsrc=size=854x480:rate=15:duration=6",
                "-c:v",
                "libx264",
                "-preset",
                "ultrafast",
                "-pix_fmt",
                "yuv420p");
    }

    /** For two audiences: sound in English and German, English subtitles that say one word from second 1 to 9. */
    static Path bilingual(Path folder) throws Exception {
        var words = Files.writeString(folder.resolve("words.srt"), "1\n00:00:01,000 --> 00:00:09,000\nHello\n");
        return make(
                folder.resolve("bilingual.mkv"),
                "-f",
                "lavfi",
                "-i",
                "testsrc2=size=640x360:rate=25:duration=12",
                "-f",
                "lavfi",
                "-i",
                "sine=frequency=330:sample_rate=48000:duration=12",
                "-f",
                "lavfi",
                "-i",
                "sine=frequency=660:sample_rate=48000:duration=12",
                "-i",
                words.toString(),
                "-map",
                "0:v",
                "-map",
                "1:a",
                "-map",
                "2:a",
                "-map",
                "3:s",
                "-metadata:s:a:0",
                "language=eng",
                "-metadata:s:a:1",
                "language=deu",
                "-metadata:s:s:0",
                "language=eng",
                "-c:v",
                "libx264",
                "-preset",
                "ultrafast",
                "-pix_fmt",
                "yuv420p",
                "-c:a",
                "aac",
                "-c:s",
                "srt");
    }

    /** Longer than the four minutes of film that a session may ask keys for at once, and cheap: small, one picture a second. */
    static Path sixMinutes(Path folder) throws Exception {
        return make(
                folder.resolve("long.mp4"),
                "-f",
                "lavfi",
                "-i",
                "testsrc2=size=320x240:rate=1:duration=360",
                "-c:v",
                "libx264",
                "-preset",
                "ultrafast",
                "-pix_fmt",
                "yuv420p");
    }

    /** No film at all. */
    static Path text(Path folder) throws Exception {
        return Files.writeString(folder.resolve("notes.mp4"), "This is not a film.\n".repeat(100));
    }

    private static Path make(Path film, String... arguments) throws Exception {
        var command = new ArrayList<>(List.of("ffmpeg", "-v", "error", "-y"));
        command.addAll(List.of(arguments));
        command.add(film.toString());
        var ffmpeg = CommandLine.program(LIMIT, command);
        assertThat(ffmpeg.errors()).isEmpty();
        return film;
    }
}
