package blockbuster.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import blockbuster.media.transcode.ProgressBlock;
import blockbuster.media.transcode.ProgressReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real FFmpeg plays what this module made, from the master playlist's address alone. */
class PlaybackTest {

    private static final TitleKeys KEYS = new TitleKeys(new byte[TitleKeys.SECRET_BYTES]);
    private static final long SMALL_FILES = 60_000;

    @TempDir
    Path folder;

    @Test
    void playsLandscapeFilmWithSound() throws IOException {
        var title = packaged(TestFilms.film(folder.resolve("film.mp4"), "640x480", 10, 10));

        assertThat(title.rendition("v480").orElseThrow().files()).hasSizeGreaterThan(2);
        assertThat(play(480, "0:v:0")).isEqualTo(new Played(100, "640,480", 10_000));
        assertThat(play(480, "0:a:0").durationMs()).isBetween(9_950L, 10_100L);
    }

    @Test
    void lowerTierGetsLowerRenditionOnly() throws IOException {
        packaged(TestFilms.film(folder.resolve("film.mp4"), "640x480", 10, 5));

        try (var server = new FilmServer(folder.resolve("title"), KEYS, 360)) {
            assertThat(decode(server, "0:v:0")).isEqualTo(new Played(50, "480,360", 5_000));
            assertThat(server.requestedKeys()).containsExactly("/keys/a0/all", "/keys/v360/0");
        }
    }

    @Test
    void playsPhoneFilmUpright() throws IOException {
        packaged(TestFilms.turn(TestFilms.film(folder.resolve("phone.mp4"), "320x180", 5, 6)));

        assertThat(play(180, "0:v:0")).isEqualTo(new Played(30, "180,320", 6_000));
    }

    @Test
    void playsScreenRecordingWithoutSound() throws IOException {
        var title = packaged(TestFilms.silent(folder.resolve("screen.mp4"), "320x180", 5, 6));

        assertThat(title.renditions()).extracting(PackagedRendition::name).containsExactly("v180");
        assertThat(play(180, "0:v:0")).isEqualTo(new Played(30, "320,180", 6_000));
    }

    @Test
    void playsEachOfTwoLanguages() throws IOException {
        packaged(TestFilms.make(
                folder.resolve("two.mkv"),
                "-f",
                "lavfi",
                "-i",
                "testsrc2=s=320x180:r=5",
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
                "language=deu",
                "-metadata:s:a:1",
                "language=eng",
                "-t",
                "5",
                "-c:v",
                "libx264",
                "-c:a",
                "aac"));

        assertThat(play(180, "0:v:0").frames()).isEqualTo(25);
        for (var track : List.of("0:a:0", "0:a:1")) {
            assertThat(play(180, track).durationMs()).as(track).isBetween(4_950L, 5_100L);
        }
        try (var server = new FilmServer(folder.resolve("title"), KEYS, 180)) {
            assertThat(TestFilms.ffprobe(
                            "-v",
                            "error",
                            "-select_streams",
                            "a",
                            "-show_entries",
                            "stream_tags=language,comment",
                            "-of",
                            "csv=p=0",
                            server.masterUrl()))
                    .anyMatch(line -> line.contains("German"))
                    .anyMatch(line -> line.contains("English"));
        }
    }

    @Test
    void playsEveryTrackOfFilmWithTwoLanguagesSurroundAndSubtitles() throws IOException {
        var film = TestFilms.make(
                folder.resolve("all.mkv"),
                "-i",
                TestFilms.withSubtitles(folder).toString(),
                "-f",
                "lavfi",
                "-i",
                "sine",
                "-map",
                "0",
                "-map",
                "1",
                "-t",
                "6",
                "-metadata:s:a:1",
                "language=ger",
                "-c",
                "copy",
                "-c:a:1",
                "aac");
        var title = packaged(film);

        assertThat(title.renditions())
                .extracting(PackagedRendition::name)
                .containsExactly("v180", "a0", "a1", "a2", "s0", "s1", "s2");
        try (var server = new FilmServer(folder.resolve("title"), KEYS, 180)) {
            assertThat(TestFilms.ffprobe(
                            "-v",
                            "error",
                            "-select_streams",
                            "a",
                            "-show_entries",
                            "stream=channels:stream_tags=language",
                            "-of",
                            "csv=p=0",
                            server.masterUrl()))
                    .contains("2,en", "2,de", "6,en");
            for (var track : List.of("a0", "a1", "a2")) {
                assertThat(decode(server.url(track), "0:a:0").durationMs())
                        .as(track)
                        .isBetween(5_950L, 6_100L);
            }
            assertThat(text(server.url("s0"))).contains("Guten <i>Morgen</i>", "Ende");
            assertThat(text(server.url("s1"))).contains("A sign");
            assertThat(text(server.url("s2"))).contains("[Birds sing]");
        }
    }

    /** Seeking on output decodes up to the place; decision 0013 tells why seeking on input does not work in FFmpeg. */
    @Test
    void showsTheVeryFrameAfterSeeking() throws IOException {
        var title = packaged(TestFilms.silent(folder.resolve("film.mp4"), "320x180", 10, 12));

        try (var server = new FilmServer(folder.resolve("title"), KEYS, 180)) {
            var wanted = frame("-i", plain(title).toString(), "-ss", "9.3");

            assertThat(frame("-i", server.masterUrl(), "-ss", "9.3")).isEqualTo(wanted);
            // The segments carry all that a seek on input needs: as one file they are sought in.
            assertThat(frame("-ss", "9.3", "-i", plain(title).toString())).isEqualTo(wanted);
            assertThat(frame("-i", server.masterUrl(), "-ss", "9.2")).isNotEqualTo(wanted);
        }
    }

    /** What a player has after decryption: the initialization section and all segments. */
    private Path plain(PackagedTitle title) {
        return folder.resolve("work/ladder")
                .resolve(title.renditions().getFirst().name() + ".mp4");
    }

    /** The hash of the first picture that FFmpeg shows. */
    private String frame(String... input) {
        var lines = new ArrayList<String>();
        var arguments = new ArrayList<>(List.of("-v", "error", "-nostdin"));
        arguments.addAll(List.of(input));
        arguments.addAll(List.of("-map", "0:v:0", "-frames:v", "1", "-f", "framemd5", "-"));
        var outcome = TestFilms.TOOLS.playFfmpeg(arguments, folder, Duration.ofMinutes(1), lines::add);
        assertThat(outcome.firstErrors()).isEmpty();
        return lines.getLast().replaceAll(".*, *", "");
    }

    /**
     * What FFmpeg reads from a playlist of subtitles, which its own choice of variants leaves out. Version 7.1 takes no {@code .vtt}
     * from a playlist unless all names are allowed.
     */
    private String text(String url) throws IOException {
        var file = folder.resolve("read.vtt");
        var arguments = new ArrayList<>(List.of("-v", "error", "-nostdin", "-y", "-allowed_extensions", "ALL"));
        arguments.addAll(List.of("-i", url, "-f", "webvtt", file.toString()));
        var outcome = TestFilms.TOOLS.playFfmpeg(arguments, folder, Duration.ofMinutes(1), line -> {});
        assertThat(outcome.firstErrors()).isEmpty();
        return Files.readString(file);
    }

    @Test
    void asksForOneKeyPerWindowOfLongFilm() throws IOException {
        packaged(TestFilms.film(folder.resolve("long.mp4"), "160x96", 2, 130));

        try (var server = new FilmServer(folder.resolve("title"), KEYS, 2160)) {
            assertThat(decode(server, "0:v:0")).isEqualTo(new Played(260, "160,96", 130_000));
            assertThat(server.requestedKeys())
                    .containsExactly("/keys/a0/all", "/keys/v96/0", "/keys/v96/1", "/keys/v96/2");
        }
    }

    @Test
    void playsModernLadderBesideTheFirst() throws IOException {
        var film = TestFilms.film(folder.resolve("film.mp4"), "640x360", 10, 10);
        var title = packaged(film).with(modern(film));
        title.write(folder.resolve("title"));

        assertThat(title.renditions())
                .extracting(PackagedRendition::name, PackagedRendition::codecs)
                .containsExactly(
                        tuple("v360", "avc1.640016"),
                        tuple("v360-av1", "av01.0.01M.08"),
                        tuple("a0", "mp4a.40.2"),
                        tuple("a0-opus", "Opus"));
        try (var server = new FilmServer(folder.resolve("title"), KEYS, 360)) {
            assertThat(streams(server)).containsExactlyInAnyOrder("h264", "aac", "av1", "opus");
            assertThat(decode(server, "0:v:1")).isEqualTo(new Played(100, "640,360", 10_000));
            assertThat(decode(server, "0:a:1").durationMs()).isBetween(9_950L, 10_100L);
            assertThat(server.requestedKeys()).contains("/keys/v360-av1/0", "/keys/a0-opus/all");
        }
    }

    private static List<String> streams(FilmServer server) {
        return TestFilms.ffprobe(
                        "-v", "error", "-show_entries", "stream=codec_name", "-of", "csv=p=0", server.masterUrl())
                .stream()
                .map(line -> line.replace(",", ""))
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
    }

    /** In chunks of two segments; its files are put beside those of the first ladder. */
    private PackagedTitle modern(Path film) throws IOException {
        var report = new VideoProbe(TestFilms.TOOLS).probe(film);
        var plan = LadderPlan.of(report, Encoding.AV1_OPUS);
        var ladder = new Transcoder(TestFilms.TOOLS, 8)
                .transcode(film, report, plan, folder.resolve("modern-work"), progress -> {});
        var target = folder.resolve("modern");
        var title = new Packager(60_000, SMALL_FILES).packageTitle(ladder, KEYS, target);
        for (var file : title.renditionFiles()) {
            Files.move(target.resolve(file), folder.resolve("title").resolve(file));
        }
        return title;
    }

    private record Played(long frames, String size, long durationMs) {}

    private PackagedTitle packaged(Path film) {
        var report = new VideoProbe(TestFilms.TOOLS).probe(film);
        var ladder = new Transcoder(TestFilms.TOOLS)
                .transcode(film, report, LadderPlan.of(report), folder.resolve("work"), progress -> {});
        var extras = new ExtrasMaker(TestFilms.TOOLS).make(film, report, ladder, folder.resolve("work"));
        return new Packager(60_000, SMALL_FILES).packageTitle(ladder, extras, KEYS, folder.resolve("title"));
    }

    private Played play(int maxHeight, String stream) throws IOException {
        try (var server = new FilmServer(folder.resolve("title"), KEYS, maxHeight)) {
            return decode(server, stream);
        }
    }

    /** Decodes one stream to its end, without a single complaint. */
    private Played decode(FilmServer server, String stream) {
        var played = decode(server.masterUrl(), stream);
        return stream.contains("v") ? new Played(played.frames(), size(server), played.durationMs()) : played;
    }

    private Played decode(String url, String stream) {
        var blocks = new ArrayList<ProgressBlock>();
        var frames = new ArrayList<Long>();
        var reader = new ProgressReader(blocks::add);
        var arguments = new ArrayList<>(List.of("-v", "error", "-nostdin", "-progress", "pipe:1"));
        arguments.addAll(List.of("-i", url, "-map", stream, "-f", "null", "-"));
        var outcome = TestFilms.TOOLS.playFfmpeg(arguments, folder, Duration.ofMinutes(1), line -> {
            reader.line(line);
            if (line.startsWith("frame=")) {
                frames.add(Long.parseLong(line.substring(6).strip()));
            }
        });
        assertThat(outcome.firstErrors()).isEmpty();
        assertThat(outcome.exitCode()).isZero();
        long count = frames.isEmpty() ? 0 : frames.getLast();
        return new Played(count, "", blocks.getLast().outTimeUs() / 1000);
    }

    private static String size(FilmServer server) {
        var sizes = TestFilms.ffprobe(
                "-v",
                "error",
                "-select_streams",
                "v:0",
                "-show_entries",
                "stream=width,height",
                "-of",
                "csv=p=0",
                server.masterUrl());
        return Arrays.stream(sizes.getFirst().split(","))
                .limit(2)
                .reduce((w, h) -> w + "," + h)
                .orElseThrow();
    }
}
