package blockbuster.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtrasMakerTest {

    private static final TitleKeys KEYS = new TitleKeys(new byte[TitleKeys.SECRET_BYTES]);

    @TempDir
    Path folder;

    @Test
    void makesSubtitlesThumbnailsChaptersAndPosters() throws IOException {
        var extras = make(TestFilms.withSubtitles(folder), "work");

        var record = Extras.read(extras);
        assertThat(record.subtitles()).extracting(SubtitleTrack::language).containsExactly("de", "en", "en");
        assertThat(record.files())
                .containsExactly("storyboard-1.jpg", "storyboard.vtt", "poster-1.jpg", "poster-2.jpg", "chapters.vtt");
        assertThat(record.notices()).isEmpty();
        // The sound's encoder begins 23 ms before the first picture, where the film's clock starts.
        assertThat(extras.resolve("s0.vtt")).hasContent("""
                WEBVTT
                X-TIMESTAMP-MAP=MPEGTS:0,LOCAL:00:00:00.000

                00:00:01.023 --> 00:00:02.523
                Guten <i>Morgen</i> &amp; hallo

                00:00:05.523 --> 00:00:05.923
                Ende
                """);
        assertThat(extras.resolve("s2.vtt")).content().endsWith("[Birds sing]\nLoudly\n");
        assertThat(extras.resolve("chapters.vtt")).hasContent("""
                WEBVTT

                00:00:00.000 --> 00:00:02.000
                Morning

                00:00:02.000 --> 00:00:06.000
                Chapter 2
                """);
        assertThat(extras.resolve("storyboard.vtt")).content().startsWith("""
                WEBVTT

                00:00:00.000 --> 00:00:02.000
                storyboard-1.jpg#xywh=0,0,160,90

                00:00:02.000 --> 00:00:04.000
                storyboard-1.jpg#xywh=160,0,160,90
                """);
        assertThat(size(extras.resolve("poster-1.jpg"))).isEqualTo("320,180");
    }

    @Test
    void prefersTheCreatorsSubtitlesToTheFilms() throws IOException {
        var added = new TreeMap<>(Map.of(
                "de", new Subtitles(List.of(new Subtitles.Cue(1000, 2000, "Besser"))),
                "pt-BR", new Subtitles(List.of(new Subtitles.Cue(5000, 90_000, "Olá")))));

        var extras = make(TestFilms.withSubtitles(folder), "work", added);

        assertThat(Extras.read(extras).subtitles())
                .extracting(SubtitleTrack::language)
                .containsExactly("en", "en", "de", "pt-BR");
        assertThat(extras.resolve("s2.vtt")).content().contains("Besser").doesNotContain("Guten");
    }

    /** A film whose colour tells the time: each two seconds are brighter than those before. */
    @Test
    void thumbnailsShowTheTimeThatTheIndexSays() throws IOException {
        var film = TestFilms.make(
                folder.resolve("steps.mp4"),
                "-f",
                "lavfi",
                "-i",
                "color=black:s=320x180:r=5,geq=lum='40+40*floor(T/2)':cb=128:cr=128",
                "-t",
                "8",
                "-c:v",
                "libx264",
                "-pix_fmt",
                "yuv420p");

        var sheet = make(film, "work").resolve("storyboard-1.jpg");

        var rows = TestFilms.make(
                folder.resolve("sheet.gray"),
                "-i",
                sheet.toString(),
                "-vf",
                "scale=4:1:flags=area:out_range=tv,format=gray",
                "-f",
                "rawvideo");
        var brightness = Files.readAllBytes(rows);
        assertThat(size(sheet)).isEqualTo("640,90");
        for (int i = 0; i < 4; i++) {
            assertThat(Byte.toUnsignedInt(brightness[i])).as("thumbnail " + i).isBetween(25 + 40 * i, 65 + 40 * i);
        }
    }

    @Test
    void offersNoBlackPoster() {
        var film = TestFilms.make(
                folder.resolve("dark.mp4"),
                "-f",
                "lavfi",
                "-i",
                "testsrc2=s=320x180:r=5,drawbox=c=black:t=fill:enable='lt(t,8)'",
                "-t",
                "16",
                "-c:v",
                "libx264",
                "-preset",
                "ultrafast");

        assertThat(Extras.read(make(film, "work")).files())
                .filteredOn(name -> name.startsWith("poster"))
                .containsExactly("poster-1.jpg", "poster-2.jpg");
    }

    @Test
    void readsEmbeddedSubtitlesOfAnotherCharset() throws IOException {
        var greek = new StringBuilder();
        for (int i = 1; i < 4; i++) {
            greek.append(
                    "%d\n00:00:0%d,000 --> 00:00:0%d,900\nΚαλημέρα σε όλους, πώς είστε σήμερα;\n\n".formatted(i, i, i));
        }
        var file = Files.write(folder.resolve("el.srt"), greek.toString().getBytes(Charset.forName("windows-1253")));
        var film = TestFilms.make(
                folder.resolve("greek.mkv"),
                "-f",
                "lavfi",
                "-i",
                "testsrc2=s=320x180:r=5",
                "-i",
                file.toString(),
                "-t",
                "5",
                "-c:v",
                "libx264",
                "-c:s",
                "copy");

        assertThat(Subtitles.read(make(film, "work").resolve("s0.vtt")).cues())
                .hasSize(3)
                .allMatch(cue -> cue.text().equals("Καλημέρα σε όλους, πώς είστε σήμερα;"));
    }

    @Test
    void leavesOutEmptySubtitlesWithNotice() throws IOException {
        var film = TestFilms.withSubtitles(folder);
        TestFilms.replace(film, "A sign", "      ");

        var extras = Extras.read(make(film, "work"));

        assertThat(extras.subtitles()).extracting(SubtitleTrack::role).containsExactly(Role.MAIN, Role.CAPTIONS);
        assertThat(extras.notices()).containsExactly(Notice.UNREADABLE_SUBTITLES_SKIPPED);
    }

    @Test
    void tellsOfDamagedParts() throws IOException {
        var film = TestFilms.silent(folder.resolve("film.mp4"), "320x180", 10, 6);
        var bytes = Files.readAllBytes(film);
        for (int i = 20_000; i < bytes.length - 20_000; i += 5_000) {
            bytes[i] ^= 0x55;
        }
        Files.write(film, bytes);

        assertThat(Extras.read(make(film, "work")).notices()).containsExactly(Notice.DAMAGED_PARTS);
    }

    @Test
    void repeatsToTheByteAndPackagesWhatOpensAgain() throws IOException {
        var film = TestFilms.withSubtitles(folder);
        var first = contents(make(film, "one"));
        var extras = make(film, "two");
        assertThat(contents(extras)).isEqualTo(first);

        var out = folder.resolve("title");
        var title = new Packager().packageTitle(folder.resolve("two/ladder"), extras, KEYS, out);

        assertThat(PackagedTitle.read(out)).isEqualTo(title);
        assertThat(title.renditionFiles()).containsExactly("v180-0.bin", "a0-0.bin", "a1-0.bin", "s-0.bin");
        assertThat(title.chapters()).hasSize(2);
        assertThat(title.smallFiles())
                .filteredOn(file -> !file.encrypted())
                .extracting(SmallFile::name)
                .containsExactly("poster-1.jpg", "poster-2.jpg");
        for (var file : title.smallFiles()) {
            var stored = Files.readAllBytes(out.resolve(file.name()));
            assertThat(file.open(stored, KEYS)).isEqualTo(Files.readAllBytes(extras.resolve(file.name())));
            assertThat(Arrays.equals(stored, file.open(stored, KEYS))).isEqualTo(!file.encrypted());
        }
    }

    private Path make(Path film, String work) {
        return make(film, work, Collections.emptySortedMap());
    }

    private Path make(Path film, String work, SortedMap<String, Subtitles> added) {
        var workDir = folder.resolve(work);
        var report = new VideoProbe(TestFilms.TOOLS).probe(film);
        var ladder =
                new Transcoder(TestFilms.TOOLS).transcode(film, report, LadderPlan.of(report), workDir, progress -> {});
        return new ExtrasMaker(TestFilms.TOOLS).make(film, report, ladder, workDir, added);
    }

    private static String size(Path picture) {
        return TestFilms.ffprobe(
                        "-v", "error", "-show_entries", "stream=width,height", "-of", "csv=p=0", picture.toString())
                .getFirst();
    }

    private static TreeMap<String, String> contents(Path folder) throws IOException {
        var contents = new TreeMap<String, String>();
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                contents.put(file.getFileName().toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return contents;
    }
}
