package blockbuster.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import blockbuster.media.hls.SourcePlaylist;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TranscoderTest {

    private final ConcurrentLinkedQueue<TranscodeProgress> progress = new ConcurrentLinkedQueue<>();

    @TempDir
    Path folder;

    /** Ours, and the system's, which is another version. */
    static Stream<FfmpegTools> everyFfmpeg() {
        return Stream.concat(Stream.of(TestFilms.TOOLS), FfmpegTools.system().stream());
    }

    @ParameterizedTest
    @MethodSource("everyFfmpeg")
    void makesAlignedRungsAndSoundFromOneDecode(FfmpegTools tools) {
        var film = TestFilms.film(folder.resolve("film.mp4"), "640x480", 10, 10);
        var report = new VideoProbe(tools).probe(film);
        var ladder = new Transcoder(tools)
                .transcode(film, report, LadderPlan.of(report), folder.resolve("work"), progress::add);

        assertThat(Ladder.read(ladder).rungs()).extracting(Rung::name).containsExactly("v480", "v360");
        for (var name : List.of("v480", "v360")) {
            var segments = SourcePlaylist.read(ladder.resolve(name + ".m3u8")).segments();
            assertThat(segments).extracting(s -> s.durationUs()).containsExactly(4_000_000L, 4_000_000L, 2_000_000L);
        }
        assertThat(streams(ladder, "v480.mp4", "codec_name,profile,width,height,pix_fmt,r_frame_rate,nb_read_frames"))
                .containsExactly("h264,High,640,480,yuv420p,10/1,100");
        assertThat(streams(ladder, "a0.mp4", "codec_name,sample_rate,channels")).containsExactly("aac,48000,2");
        assertThat(streams(ladder, Ladder.POSTER, "codec_name,width,height")).containsExactly("mjpeg,640,480");
    }

    @Test
    void startsPicturesAndSoundTogether() {
        var ladder = transcode(TestFilms.film(folder.resolve("film.mp4"), "320x180", 5, 3));

        assertThat(firstFrameTime(ladder, "v180.mp4")).isEqualTo("0.000000");
        // The encoder's first 1024 samples carry no sound and lie before the start.
        assertThat(firstFrameTime(ladder, "a0.mp4")).isIn("-0.021333", "0.000000");
    }

    @Test
    void reportsProgressUpToTheEnd() {
        transcode(TestFilms.silent(folder.resolve("film.mp4"), "320x180", 10, 10));

        assertThat(progress).isNotEmpty();
        assertThat(progress).extracting(TranscodeProgress::percent).isSorted();
        var last = List.copyOf(progress).getLast();
        assertThat(last.percent()).isGreaterThan(97);
        assertThat(last.speed()).isPositive();
        assertThat(last.remaining()).isPresent();
    }

    @Test
    void repeatsToTheByte() throws Exception {
        var film = TestFilms.film(folder.resolve("film.mp4"), "640x360", 15, 6);

        var first = hashes(transcode(film, folder.resolve("one")));
        var second = hashes(transcode(film, folder.resolve("two")));

        assertThat(first).hasSize(6).isEqualTo(second);
    }

    @Test
    void makesModernLadderOfChunksThatRepeatsToTheByte() throws Exception {
        var film = TestFilms.film(folder.resolve("film.mp4"), "640x480", 15, 13);

        var first = modern(film, folder.resolve("one"));
        var second = modern(film, folder.resolve("two"));

        assertThat(hashes(first)).hasSize(8).isEqualTo(hashes(second));
        assertThat(Ladder.read(first).rungs()).extracting(Rung::name).containsExactly("v480-av1", "v360-av1");
        assertThat(Ladder.read(first).errorLines()).isZero();
        for (var name : List.of("v480-av1", "v360-av1")) {
            var segments = SourcePlaylist.read(first.resolve(name + ".m3u8")).segments();
            assertThat(segments)
                    .extracting(s -> s.durationUs())
                    .containsExactly(4_000_000L, 4_000_000L, 4_000_000L, 1_000_000L);
        }
        assertThat(streams(first, "v480-av1.mp4", "codec_name,width,height,pix_fmt,r_frame_rate,nb_read_frames"))
                .containsExactly("av1,640,480,yuv420p,15/1,195");
        assertThat(streams(first, "a0-opus.mp4", "codec_name,sample_rate,channels"))
                .containsExactly("opus,48000,2");
    }

    /** In chunks of 4, 4 and 5 seconds. */
    private Path modern(Path film, Path work) {
        var report = new VideoProbe(TestFilms.TOOLS).probe(film);
        var plan = LadderPlan.of(report, Encoding.AV1_OPUS);
        return new Transcoder(TestFilms.TOOLS, 4).transcode(film, report, plan, work, progress::add);
    }

    @Test
    void returnsFinishedLadderWithoutWork() throws IOException {
        var film = TestFilms.silent(folder.resolve("film.mp4"), "320x180", 5, 2);
        var time = Files.getLastModifiedTime(transcode(film).resolve("v180.mp4"));
        progress.clear();

        var again = transcode(film);

        assertThat(progress).isEmpty();
        assertThat(Files.getLastModifiedTime(again.resolve("v180.mp4"))).isEqualTo(time);
    }

    @Test
    void startsAgainAfterInterruptedAttempt() throws IOException {
        var work = Files.createDirectories(folder.resolve("work"));
        var orphan = new ProcessBuilder("sleep", "300").start();
        var left = Files.createDirectory(work.resolve("attempt-chunk-0000-1"));
        Files.writeString(left.resolve("v180.mp4"), "half");
        Files.writeString(
                left.resolve("child.pid"),
                orphan.pid() + " " + orphan.toHandle().info().startInstant().orElseThrow());

        var ladder = transcode(TestFilms.silent(folder.resolve("film.mp4"), "320x180", 5, 2), work);

        assertThat(orphan.onExit()).succeedsWithin(Duration.ofSeconds(10));
        assertThat(left).doesNotExist();
        assertThat(work).isDirectoryContaining(path -> path.equals(ladder));
        try (var all = Files.list(work)) {
            assertThat(all).hasSize(1);
        }
    }

    @Test
    void cancellationPublishesNothing() {
        var film = TestFilms.silent(folder.resolve("film.mp4"), "640x480", 30, 20);
        var work = folder.resolve("work");
        var listener = new TranscodeListener() {
            @Override
            public void progress(TranscodeProgress reached) {}

            @Override
            public boolean cancelled() {
                return true;
            }
        };

        assertThatThrownBy(() -> transcode(film, work, listener)).isInstanceOf(TranscodeCancelledException.class);
        assertThat(work.resolve("ladder")).doesNotExist();
    }

    @Test
    void refusesFilmThatBreaksOff() throws IOException {
        var whole = Files.readAllBytes(TestFilms.make(
                folder.resolve("whole.mp4"),
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
        var cut = Files.write(folder.resolve("cut.mp4"), Arrays.copyOf(whole, whole.length / 2));

        var refusal = catchThrowableOfType(UnsupportedVideoException.class, () -> transcode(cut));

        assertThat(refusal.code()).isEqualTo("DAMAGED");
        assertThat(refusal.detail()).matches("Damaged after 0:0[2-5]\\. Upload it again\\.");
    }

    @Test
    void countsComplaintsOfFilmWithFlippedBits() throws IOException {
        var film = TestFilms.silent(folder.resolve("film.mp4"), "320x180", 10, 6);
        var bytes = Files.readAllBytes(film);
        for (int i = 20_000; i < bytes.length - 20_000; i += 5_000) {
            bytes[i] ^= 0x55;
        }
        Files.write(film, bytes);

        var ladder = Ladder.read(transcode(film));

        assertThat(ladder.errorLines()).isPositive();
        assertThat(ladder.durationMs()).isEqualTo(6000);
    }

    @Test
    void turnsPhoneFilmUpright() throws IOException {
        var ladder = transcode(TestFilms.turn(TestFilms.silent(folder.resolve("phone.mp4"), "320x180", 5, 2)));

        assertThat(streams(ladder, "v180.mp4", "width,height")).containsExactly("180,320");
    }

    @Test
    void makesPixelsSquare() {
        var ladder = transcode(lavfi("tape.mp4", "testsrc2=s=720x576:r=5,setsar=16/11", "-c:v", "libx264"));

        assertThat(streams(ladder, "v360.mp4", "width,height,sample_aspect_ratio"))
                .containsExactly("654,360,1:1");
    }

    @Test
    void makesVariableFrameRateConstant() {
        // 30 pictures in the first second, 15 in the second: the last one starts 1/15 s before the end, lasts 1/30 s.
        var ladder = transcode(lavfi(
                "screen.mkv",
                "testsrc2=s=320x180:r=30,select='not(mod(n\\,2))+lt(t\\,1)'",
                "-vsync",
                "vfr",
                "-c:v",
                "libx264"));

        assertThat(streams(ladder, "v180.mp4", "r_frame_rate,nb_read_frames")).containsExactly("30/1,59");
    }

    @Test
    void makesProgressivePicturesOfInterlacedFilm() {
        var ladder = transcode(
                lavfi("tape.mp4", "testsrc2=s=320x180:r=50,interlace", "-c:v", "libx264", "-flags", "+ildct+ilme"));

        assertThat(streams(ladder, "v180.mp4", "field_order,r_frame_rate,nb_read_frames"))
                .containsExactly("progressive,25/1,50");
    }

    @Test
    void mapsHighDynamicRangeToStandard() {
        var film = lavfi(
                "hdr.mp4",
                "testsrc2=s=320x180:r=5,format=yuv420p10le,setparams=color_trc=smpte2084",
                "-c:v",
                "libx264");

        var ladder = transcode(film);

        assertThat(streams(ladder, "v180.mp4", "pix_fmt,color_transfer")).containsExactly("yuv420p,bt709");
    }

    @Test
    void takesFullChromaAndOddSizes() {
        var ladder = transcode(lavfi("odd.mkv", "testsrc2=s=321x181:r=5,format=yuv444p", "-c:v", "libx264"));

        assertThat(streams(ladder, "v180.mp4", "width,height,pix_fmt")).containsExactly("320,180,yuv420p");
    }

    @Test
    void givesMonoAndSurroundSoundInStereoFirst() {
        var ladder = transcode(TestFilms.make(
                folder.resolve("sound.mkv"),
                "-f",
                "lavfi",
                "-i",
                "testsrc2=s=320x180:r=5",
                "-f",
                "lavfi",
                "-i",
                "sine,aformat=channel_layouts=mono",
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
                "-t",
                "2",
                "-c:v",
                "libx264",
                "-c:a",
                "aac"));

        for (var name : List.of("a0.mp4", "a1.mp4")) {
            assertThat(streams(ladder, name, "codec_name,sample_rate,channels")).containsExactly("aac,48000,2");
        }
        assertThat(streams(ladder, "a2.mp4", "codec_name,channels,channel_layout"))
                .containsExactly("aac,6,5.1");
    }

    @Test
    void mapsHybridLogGammaToStandard() {
        var film = lavfi(
                "hlg.mkv",
                "testsrc2=s=320x180:r=5,format=yuv420p10le,setparams=color_trc=arib-std-b67",
                "-c:v",
                "libx264");

        assertThat(streams(transcode(film), "v180.mp4", "pix_fmt,color_transfer"))
                .containsExactly("yuv420p,bt709");
    }

    @Test
    void takesTenBitsOfStandardRange() {
        var ladder = transcode(lavfi("ten.mkv", "testsrc2=s=320x180:r=5,format=yuv420p10le", "-c:v", "libx264"));

        assertThat(streams(ladder, "v180.mp4", "profile,pix_fmt,nb_read_frames"))
                .containsExactly("High,yuv420p,10");
    }

    @Test
    void makesPortraitRungsByTheShortSide() {
        var ladder = transcode(lavfi("tall.mp4", "testsrc2=s=480x852:r=5", "-c:v", "libx264", "-preset", "ultrafast"));

        assertThat(streams(ladder, "v480.mp4", "width,height")).containsExactly("480,852");
        assertThat(streams(ladder, "v360.mp4", "width,height")).containsExactly("360,638");
    }

    @Test
    void makesLargestLadderUpTo2160Lines() {
        var ladder = transcode(lavfi("uhd.mp4", "testsrc2=s=3840x2160:r=1", "-c:v", "libx264", "-preset", "ultrafast"));

        assertThat(Ladder.read(ladder).rungs())
                .extracting(Rung::name)
                .containsExactly("v2160", "v1440", "v1080", "v720", "v480", "v360");
        assertThat(streams(ladder, "v2160.mp4", "width,height,pix_fmt,nb_read_frames"))
                .containsExactly("3840,2160,yuv420p,2");
    }

    private Path lavfi(String name, String source, String... encoder) {
        var arguments = new ArrayList<>(List.of("-f", "lavfi", "-i", source, "-t", "2"));
        arguments.addAll(List.of(encoder));
        return TestFilms.make(folder.resolve(name), arguments.toArray(String[]::new));
    }

    private Path transcode(Path film) {
        return transcode(film, folder.resolve("work"));
    }

    private Path transcode(Path film, Path work) {
        return transcode(film, work, progress::add);
    }

    private static Path transcode(Path film, Path work, TranscodeListener listener) {
        var report = new VideoProbe(TestFilms.TOOLS).probe(film);
        return new Transcoder(TestFilms.TOOLS).transcode(film, report, LadderPlan.of(report), work, listener);
    }

    private static List<String> streams(Path ladder, String file, String entries) {
        return TestFilms.ffprobe(
                "-v",
                "error",
                "-count_frames",
                "-show_entries",
                "stream=" + entries,
                "-of",
                "csv=p=0",
                ladder.resolve(file).toString());
    }

    private static String firstFrameTime(Path ladder, String file) {
        return TestFilms.ffprobe(
                        "-v",
                        "error",
                        "-show_entries",
                        "frame=pts_time",
                        "-of",
                        "csv=p=0",
                        ladder.resolve(file).toString())
                .getFirst()
                .replace(",", "");
    }

    private static TreeMap<String, String> hashes(Path ladder) throws Exception {
        var hashes = new TreeMap<String, String>();
        try (var files = Files.list(ladder)) {
            for (var file : files.toList()) {
                var hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
                hashes.put(file.getFileName().toString(), HexFormat.of().formatHex(hash));
            }
        }
        return hashes;
    }
}
