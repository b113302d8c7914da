package blockbuster.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VideoProbeTest {

    private final VideoProbe probe = new VideoProbe(TestFilms.TOOLS);

    @TempDir
    Path folder;

    @Test
    void refusesEmptyFile() throws IOException {
        assertRefused(bytes(), "EMPTY_FILE", "The file is empty.", "Choose it again.");
    }

    @Test
    void refusesText() throws IOException {
        assertNotAVideo(text("hello, this is a letter\n".repeat(1000)));
    }

    @Test
    void refusesRandomBytes() throws IOException {
        var random = new byte[300_000];
        new Random(7).nextBytes(random);

        assertNotAVideo(bytes(random));
    }

    @Test
    void refusesConcatScript() throws IOException {
        TestFilms.silent(folder.resolve("other.mp4"), "128x96", 5, 2);

        assertNotAVideo(text("ffconcat version 1.0\nfile other.mp4\n"));
    }

    @Test
    void refusesPlaylistThatNamesAnAddress() throws IOException {
        assertNotAVideo(
                text("#EXTM3U\n#EXT-X-TARGETDURATION:4\n#EXTINF:4,\nhttp://127.0.0.1:1/secret.ts\n#EXT-X-ENDLIST\n"));
    }

    @Test
    void refusesFileWithoutItsEnd() throws IOException {
        var whole = Files.readAllBytes(TestFilms.film(folder.resolve("whole.mp4"), "128x96", 5, 2));

        assertRefused(
                bytes(Arrays.copyOf(whole, whole.length / 2)),
                "UPLOAD_INCOMPLETE",
                "The file is cut off.",
                "Upload it again.");
    }

    @Test
    void refusesPictures() {
        for (var codec : new String[] {"png", "mjpeg"}) {
            var picture = TestFilms.make(
                    folder.resolve(codec + ".mp4"),
                    "-f",
                    "lavfi",
                    "-i",
                    "testsrc2=s=320x180",
                    "-frames:v",
                    "1",
                    "-c:v",
                    codec,
                    "-f",
                    "image2",
                    "-update",
                    "1");

            assertRefused(
                    picture,
                    "STILL_IMAGE",
                    "This is a picture, not a video.",
                    "Upload the film itself as MP4, MOV, MKV or WebM.");
        }
    }

    @Test
    void refusesSoundAlone() {
        var sound = TestFilms.make(folder.resolve("sound.mp4"), "-f", "lavfi", "-i", "sine", "-t", "2", "-c:a", "aac");

        assertNoVideoTrack(sound);
    }

    @Test
    void refusesSoundWithCoverArt() {
        var cover = TestFilms.make(
                folder.resolve("cover.png"),
                "-f",
                "lavfi",
                "-i",
                "testsrc2=s=320x320",
                "-frames:v",
                "1",
                "-update",
                "1");
        var song = TestFilms.make(
                folder.resolve("song.m4a"),
                "-f",
                "lavfi",
                "-i",
                "sine",
                "-i",
                cover.toString(),
                "-map",
                "0",
                "-map",
                "1",
                "-t",
                "2",
                "-c:a",
                "aac",
                "-c:v",
                "copy",
                "-disposition:v",
                "attached_pic");

        assertNoVideoTrack(song);
    }

    @Test
    void refusesSongWithCoverArt() {
        var cover = TestFilms.make(
                folder.resolve("front.png"),
                "-f",
                "lavfi",
                "-i",
                "testsrc2=s=320x320",
                "-frames:v",
                "1",
                "-update",
                "1");

        assertNoVideoTrack(TestFilms.make(
                folder.resolve("song.mp3"),
                "-f",
                "lavfi",
                "-i",
                "sine",
                "-i",
                cover.toString(),
                "-map",
                "0",
                "-map",
                "1",
                "-t",
                "2",
                "-c:v",
                "copy"));
    }

    @Test
    void refusesWaveFile() {
        assertNoVideoTrack(TestFilms.make(folder.resolve("sound.wav"), "-f", "lavfi", "-i", "sine", "-t", "2"));
    }

    @Test
    void refusesFilmShorterThanOneSecond() {
        assertRefused(
                TestFilms.make(
                        folder.resolve("short.mp4"),
                        "-f",
                        "lavfi",
                        "-i",
                        "testsrc2=s=128x96:r=10",
                        "-t",
                        "0.5",
                        "-c:v",
                        "libx264"),
                "TOO_SHORT",
                "The film is shorter than one second.",
                "Upload a longer film.");
    }

    @Test
    void refusesTinyAndHugePictures() {
        assertUnsupportedDimensions(TestFilms.silent(folder.resolve("tiny.mp4"), "64x64", 5, 2));
        assertUnsupportedDimensions(TestFilms.silent(folder.resolve("narrow.mp4"), "128x64", 5, 2));
        assertUnsupportedDimensions(TestFilms.make(
                folder.resolve("huge.mkv"), "-f", "lavfi", "-i", "color=s=16384x16:r=1", "-t", "2", "-c:v", "mjpeg"));
        assertUnsupportedDimensions(TestFilms.make(
                folder.resolve("wide.mkv"), "-f", "lavfi", "-i", "color=s=8256x96:r=1", "-t", "2", "-c:v", "mjpeg"));
    }

    @Test
    void refusesFilmThatBreaksOffBehindItsIndexWithoutDecodingIt() throws IOException {
        for (var container : List.of("mp4", "mkv")) {
            var whole = Files.readAllBytes(TestFilms.make(
                    folder.resolve("whole." + container),
                    "-f",
                    "lavfi",
                    "-i",
                    "testsrc2=s=320x180:r=10",
                    "-t",
                    "8",
                    "-c:v",
                    "libx264",
                    "-g",
                    "10",
                    "-movflags",
                    "+faststart"));
            var cut = Files.write(folder.resolve("cut." + container), Arrays.copyOf(whole, whole.length / 2));

            var refusal = catchThrowableOfType(UnsupportedVideoException.class, () -> probe.probe(cut));

            assertThat(refusal.code()).as(container).isEqualTo("DAMAGED");
            assertThat(refusal.title()).isEqualTo("The film is damaged.");
            assertThat(refusal.detail()).matches("Damaged after 0:0[2-5]\\. Upload it again\\.");
        }
    }

    @Test
    void acceptsWholeFilmWhoseClockDoesNotStartAtZero() {
        var report = probe.probe(TestFilms.film(folder.resolve("tv.ts"), "320x180", 10, 4));

        assertThat(report.videoDurationMs()).isBetween(3900L, 4100L);
    }

    @Test
    void openingsOfOtherFilesAndAddressesNeverHappen() throws IOException {
        var asked = new AtomicInteger();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.close();
        });
        server.start();
        try {
            var playlist =
                    text("#EXTM3U\n#EXT-X-TARGETDURATION:4\n#EXTINF:4,\nhttp://127.0.0.1:%d/x.ts\n#EXT-X-ENDLIST\n"
                            .formatted(server.getAddress().getPort()));
            assertNotAVideo(playlist);
            var report = probe.probe(TestFilms.silent(folder.resolve("film.mp4"), "128x96", 5, 2));

            assertThatThrownBy(() -> new Transcoder(TestFilms.TOOLS)
                            .transcode(playlist, report, LadderPlan.of(report), folder.resolve("work"), progress -> {}))
                    .isInstanceOf(MediaException.class);
            assertThat(asked).hasValue(0);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void reportsTextSubtitlesWithLanguageAndRole() throws IOException {
        var report = probe.probe(TestFilms.withSubtitles(folder));

        assertThat(report.subtitleTracks())
                .containsExactly(
                        new SubtitleTrack(2, "subrip", "de", Role.MAIN),
                        new SubtitleTrack(3, "subrip", "en", Role.FORCED),
                        new SubtitleTrack(4, "ass", "en", Role.CAPTIONS));
        assertThat(report.notices()).isEmpty();
    }

    @Test
    void notesSubtitlesThatArePictures() throws IOException {
        var film = TestFilms.withSubtitles(folder);
        TestFilms.replace(film, "S_TEXT/UTF8", "S_HDMV/PGS\0");

        var report = probe.probe(film);

        assertThat(report.notices()).containsExactly(Notice.BITMAP_SUBTITLES_SKIPPED);
        assertThat(report.subtitleTracks()).containsExactly(new SubtitleTrack(4, "ass", "en", Role.CAPTIONS));
    }

    @Test
    void reportsChapters() throws IOException {
        var report = probe.probe(TestFilms.withSubtitles(folder));

        assertThat(report.chapters())
                .containsExactly(new Chapter(0, 2000, "Morning"), new Chapter(2000, 6000, "Chapter 2"));
    }

    @Test
    void reportsLandscapeFilm() {
        var report = probe.probe(TestFilms.film(folder.resolve("film.mp4"), "320x180", 10, 3));

        assertThat(report.durationMs()).isBetween(3000L, 3050L);
        assertThat(report.videoDurationMs()).isEqualTo(3000);
        assertThat(report.frameRate()).isEqualTo(new FrameRate(10, 1));
        assertThat(report.displayWidth()).isEqualTo(320);
        assertThat(report.displayHeight()).isEqualTo(180);
        assertThat(report.interlaced()).isFalse();
        assertThat(report.highDynamicRange()).isFalse();
        assertThat(report.pixelFormat()).isEqualTo("yuv420p");
        assertThat(report.videoCodec()).isEqualTo("h264");
        assertThat(report.audioTracks()).singleElement().satisfies(track -> {
            assertThat(track.channels()).isEqualTo(1);
            assertThat(track.language()).isEqualTo("und");
        });
    }

    @Test
    void reportsTurnedFilmAsSeen() throws IOException {
        var report = probe.probe(TestFilms.turn(TestFilms.silent(folder.resolve("phone.mp4"), "320x180", 5, 2)));

        assertThat(report.displayWidth()).isEqualTo(180);
        assertThat(report.displayHeight()).isEqualTo(320);
        assertThat(report.rotationDegrees() % 180).isEqualTo(90);
        assertThat(report.shortSide()).isEqualTo(180);
    }

    @Test
    void reportsSquarePixelsOfAnamorphicFilm() {
        var report = probe.probe(TestFilms.make(
                folder.resolve("tape.mp4"),
                "-f",
                "lavfi",
                "-i",
                "testsrc2=s=720x576:r=5,setsar=16/11",
                "-t",
                "2",
                "-c:v",
                "libx264"));

        assertThat(report.displayWidth()).isEqualTo(1047);
        assertThat(report.displayHeight()).isEqualTo(576);
    }

    @Test
    void measuresRecordingThatDoesNotTellItsDuration() {
        var pipe = folder.resolve("live.mkv");
        TestFilms.make(
                pipe,
                "-f",
                "lavfi",
                "-i",
                "testsrc2=s=128x96:r=10",
                "-t",
                "3",
                "-c:v",
                "libx264",
                "-bf",
                "0",
                "-live",
                "1");

        var report = probe.probe(pipe);

        assertThat(report.videoDurationMs()).isZero();
        assertThat(report.durationMs()).isBetween(2800L, 3000L);
    }

    @Test
    void reportsLanguagesOfAllSoundTracks() {
        var report = probe.probe(TestFilms.make(
                folder.resolve("two.mkv"),
                "-f",
                "lavfi",
                "-i",
                "testsrc2=s=128x96:r=5",
                "-f",
                "lavfi",
                "-i",
                "sine",
                "-f",
                "lavfi",
                "-i",
                "sine=f=900,aformat=channel_layouts=5.1",
                "-map",
                "0",
                "-map",
                "1",
                "-map",
                "2",
                "-metadata:s:a:0",
                "language=ger",
                "-metadata:s:a:1",
                "language=eng",
                "-t",
                "2",
                "-c:v",
                "libx264",
                "-c:a",
                "aac"));

        assertThat(report.audioTracks()).extracting(AudioTrack::language).containsExactly("de", "en");
        assertThat(report.audioTracks()).extracting(AudioTrack::channels).containsExactly(1, 6);
        assertThat(report.videoDurationMs()).isBetween(1990L, 2050L);
    }

    private void assertNotAVideo(Path file) {
        assertRefused(file, "NOT_A_VIDEO", "This is not a video we can read.", "Upload MP4, MOV, MKV or WebM.");
    }

    private void assertNoVideoTrack(Path file) {
        assertRefused(
                file,
                "NO_VIDEO_TRACK",
                "No picture track found.",
                "Upload a file with moving pictures, not sound alone.");
    }

    private void assertUnsupportedDimensions(Path file) {
        assertRefused(
                file,
                "UNSUPPORTED_DIMENSIONS",
                "The picture's size is not supported.",
                "Export the film between 96 and 8192 pixels on each side.");
    }

    private void assertRefused(Path file, String code, String title, String detail) {
        var refusal = catchThrowableOfType(UnsupportedVideoException.class, () -> probe.probe(file));

        assertThat(refusal).as(file.toString()).isNotNull();
        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.title()).isEqualTo(title);
        assertThat(refusal.detail()).isEqualTo(detail);
    }

    private Path text(String content) throws IOException {
        return Files.writeString(folder.resolve("upload.mp4"), content);
    }

    private Path bytes(byte... content) throws IOException {
        return Files.write(folder.resolve("upload.mp4"), content);
    }
}
