package blockbuster.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import blockbuster.media.hls.SourcePlaylist;
import blockbuster.media.hls.SourceRange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChunkedTranscodeTest {

    private static final Pattern SSIM = Pattern.compile("n:(\\d+) .*All:([0-9.]+) .*");

    @TempDir
    Path folder;

    /** The frame beside the right one of these moving pictures has a similarity of 0.93 at the most. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            open groups.mp4   | testsrc2=s=320x180:r=30:d=23 | -c:v libx264 -bf 3 -g 77 -x264-params open-gop=1 | 4
            variable rate.mkv | testsrc2=s=320x180:r=30:d=21,select='not(mod(n\\,3))+lt(mod(t\\,7)\\,2)' | -vsync vfr -c:v libx264 -bf 3 -g 77 | 4
            still middle.mp4  | testsrc2=s=320x180:r=30:d=21,select='lt(t\\,6.9)+gt(t\\,11.2)' | -vsync vfr -c:v libx264 -g 41 | 4
            late start.mkv    | testsrc2=s=320x180:r=30000/1001:d=19,setpts=PTS+2.345/TB | -c:v libx264 -bf 3 -g 77 | 3
            late clock.mp4    | testsrc2=s=320x180:r=24000/1001:d=18 | -c:v libx264 -bf 3 -g 77 -output_ts_offset 5.2 | 3
            odd rate.mp4      | testsrc2=s=320x180:r=2497/100:d=18 | -c:v libx264 -g 50 | 3
            fields.mp4        | testsrc2=s=320x180:r=50:d=17,interlace | -c:v libx264 -g 77 -flags +ildct+ilme | 3
            no times.avi      | testsrc2=s=320x180:r=25:d=17 | -c:v mpeg4 -bf 2 -g 77 | 3
            browser.webm      | testsrc2=s=320x180:r=25:d=17 | -c:v libvpx-vp9 -cpu-used 8 -deadline realtime -g 77 | 3
            rare keys.mp4     | testsrc2=s=320x180:r=10:d=33 | -c:v libx264 -g 9999 -sc_threshold 0 | 3
            broadcast.ts      | testsrc2=s=320x180:r=25:d=17 | -c:v libx264 -g 77 | 1
            """)
    void makesTheSameFramesAsInOnePiece(String name, String pictures, String encoder, int chunks) throws IOException {
        var arguments = new ArrayList<>(List.of("-f", "lavfi", "-i", pictures, "-preset", "ultrafast"));
        arguments.addAll(List.of(encoder.split(" ")));
        var film = TestFilms.make(folder.resolve(name), arguments.toArray(String[]::new));

        var whole = transcode(film, 10_000, folder.resolve("whole"));
        var cut = transcode(film, 8, folder.resolve("cut"));

        assertThat(plan(film, 8).chunks()).hasSize(chunks);
        assertThat(similarities(cut, whole))
                .hasSize(frames(whole))
                .allSatisfy(similarity -> assertThat(similarity).isGreaterThan(0.97));
        assertThat(durations(cut)).isEqualTo(durations(whole));
        assertThat(frameTimes(cut)).isEqualTo(frameTimes(whole));
        assertThat(Ladder.read(cut).errorLines()).isZero();
        assertThat(Ladder.read(cut).durationMs()).isEqualTo(Ladder.read(whole).durationMs());
    }

    @Test
    void keepsFinishedChunksAndRepeatsTheOthersToTheByte() throws IOException {
        var film = TestFilms.film(folder.resolve("film.mp4"), "640x480", 30, 21);
        var undisturbed = transcode(film, 8, folder.resolve("undisturbed"));
        var work = folder.resolve("disturbed");
        var plan = plan(film, 8);
        var transcoder = new Transcoder(TestFilms.TOOLS, 8);
        for (var chunk : plan.chunks().reversed()) {
            transcoder.chunk(film, plan, chunk, work, progress -> {});
        }
        var kept = work.resolve(plan.chunks().get(1).name()).resolve("v360.mp4");
        var time = Files.getLastModifiedTime(kept);
        Files.delete(work.resolve(plan.chunks().get(2).name()).resolve("piece.json"));

        for (var chunk : plan.chunks()) {
            transcoder.chunk(film, plan, chunk, work, progress -> {});
        }
        assertThat(Files.getLastModifiedTime(kept)).isEqualTo(time);
        transcoder.sound(film, plan, work, progress -> {});
        var disturbed = transcoder.join(film, plan, work);

        for (var name :
                List.of("v480.mp4", "v480.m3u8", "v360.mp4", "a0.mp4", "a0.m3u8", "poster.jpg", "ladder.json")) {
            assertThat(disturbed.resolve(name)).hasSameBinaryContentAs(undisturbed.resolve(name));
        }
        assertThat(work).isDirectoryNotContaining(path -> !path.equals(disturbed));
    }

    @Test
    void writesItsPlanForOtherMachines() {
        var film = TestFilms.film(folder.resolve("film.mp4"), "320x180", 10, 17);
        var plan = plan(film, 8);

        plan.write(folder);

        assertThat(TranscodePlan.read(folder)).contains(plan);
        assertThat(plan.chunks())
                .containsExactly(new Chunk(0, 0, 40, false), new Chunk(1, 40, 40, false), new Chunk(2, 80, 90, true));
    }

    @Test
    void showsWhatIsThereWhileTheRestIsMade() throws IOException {
        var film = TestFilms.film(folder.resolve("film.mp4"), "320x180", 30, 21);
        var plan = plan(film, 8);
        var transcoder = new Transcoder(TestFilms.TOOLS, 8);
        plan.write(folder);
        transcoder.chunk(film, plan, plan.chunks().get(1), folder, progress -> {});
        transcoder.chunk(film, plan, plan.chunks().get(2), folder, progress -> {});
        transcoder.sound(film, plan, folder, progress -> {});
        assertThat(LadderPreview.of(folder)).isEmpty();

        transcoder.chunk(film, plan, plan.chunks().get(0), folder, progress -> {});

        var preview = LadderPreview.of(folder).orElseThrow();
        assertThat(preview.master().lines())
                .contains(
                        "#EXT-X-STREAM-INF:BANDWIDTH=740000,RESOLUTION=320x180,CODECS=\"avc1.64000D,mp4a.40.2\",AUDIO=\"aud\"",
                        "v180.m3u8");
        assertThat(preview.playlist("v180").orElseThrow().lines())
                .contains("v180/3.m4s")
                .doesNotContain("v180/4.m4s", "#EXT-X-ENDLIST");
        assertThat(preview.playlist("a0").orElseThrow()).contains("#EXT-X-ENDLIST");
        assertThat(preview.playlist("../v180")).isEmpty();
        assertThat(preview.segment("v180", 4)).isEmpty();
        var shown = List.of(
                preview.init("v180").orElseThrow(),
                preview.segment("v180", 0).orElseThrow(),
                preview.segment("v180", 1).orElseThrow(),
                preview.segment("v180", 2).orElseThrow(),
                preview.segment("v180", 3).orElseThrow());
        transcoder.chunk(film, plan, plan.chunks().get(3), folder, progress -> {});
        var ladder = transcoder.join(film, plan, folder);
        assertThat(Files.readAllBytes(ladder.resolve("v180.mp4"))).startsWith(concat(shown));
        assertThat(LadderPreview.of(folder).orElseThrow().playlist("v180").orElseThrow())
                .contains("v180/5.m4s", "#EXT-X-ENDLIST");
    }

    @Test
    void refusesFilmThatBreaksOffInAnEarlierChunk() throws IOException {
        var film = TestFilms.make(
                folder.resolve("whole.mp4"),
                "-f",
                "lavfi",
                "-i",
                "testsrc2=s=320x180:r=10:d=25",
                "-c:v",
                "libx264",
                "-g",
                "10",
                "-movflags",
                "+faststart");
        var bytes = Files.readAllBytes(film);
        var broken = Files.write(folder.resolve("broken.mp4"), Arrays.copyOf(bytes, bytes.length / 2));

        var refusal = catchThrowableOfType(
                UnsupportedVideoException.class, () -> transcode(broken, 8, folder.resolve("work")));

        assertThat(refusal.code()).isEqualTo("DAMAGED");
        assertThat(refusal.detail()).matches("Damaged after 0:1[0-4]\\. Upload it again\\.");
    }

    private static byte[] concat(List<byte[]> parts) throws IOException {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.write(part);
        }
        return all.toByteArray();
    }

    private Path transcode(Path film, int chunkSeconds, Path work) {
        var report = new VideoProbe(TestFilms.TOOLS).probe(film);
        return new Transcoder(TestFilms.TOOLS, chunkSeconds)
                .transcode(film, report, LadderPlan.of(report), work, progress -> {});
    }

    private static TranscodePlan plan(Path film, int chunkSeconds) {
        var report = new VideoProbe(TestFilms.TOOLS).probe(film);
        return new Transcoder(TestFilms.TOOLS, chunkSeconds).plan(film, report, LadderPlan.of(report));
    }

    private static List<Long> durations(Path ladder) {
        return SourcePlaylist.read(ladder.resolve("v180.m3u8")).segments().stream()
                .map(SourceRange::durationUs)
                .toList();
    }

    private static List<String> frameTimes(Path ladder) {
        return TestFilms.ffprobe(
                "-v",
                "error",
                "-show_entries",
                "packet=pts,dts",
                "-of",
                "csv=p=0",
                ladder.resolve("v180.mp4").toString());
    }

    private static int frames(Path ladder) {
        return frameTimes(ladder).size();
    }

    /** Of each frame of the two, by FFmpeg. */
    private List<Double> similarities(Path one, Path other) throws IOException {
        var log = folder.resolve("ssim.log");
        TestFilms.make(
                folder.resolve("ssim.null"),
                "-i",
                one.resolve("v180.mp4").toString(),
                "-i",
                other.resolve("v180.mp4").toString(),
                "-lavfi",
                "ssim=stats_file=" + log,
                "-f",
                "null");
        try (var lines = Files.lines(log)) {
            return lines.map(SSIM::matcher)
                    .filter(matcher -> matcher.matches())
                    .map(matcher -> Double.valueOf(matcher.group(2)))
                    .toList();
        }
    }
}
