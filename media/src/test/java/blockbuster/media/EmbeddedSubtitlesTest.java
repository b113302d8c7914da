package blockbuster.media;

import static org.assertj.core.api.Assertions.assertThat;

import blockbuster.media.Subtitles.Cue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Subtitles within films, in every kind that FFmpeg can write, made by it from one SubRip file a language. */
class EmbeddedSubtitlesTest {

    private static final String GERMAN = "1\n00:00:01,000 --> 00:00:02,500\nSchöne <i>Grüße</i>\n";
    private static final String FRENCH = "1\n00:00:02,000 --> 00:00:03,000\nÇa va ?\nOui.\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"mov_text,mp4", "mov_text,mov", "webvtt,mkv", "webvtt,webm", "ass,mkv", "ssa,mkv", "subrip,mkv"})
    void becomeWebVttInTheirLanguage(String codec, String container) throws IOException {
        var extras = extras(film(codec, container));

        assertThat(Extras.read(extras).subtitles())
                .extracting(SubtitleTrack::language)
                .containsExactly("de", "fr");
        assertThat(Extras.read(extras).notices()).isEmpty();
        assertThat(Subtitles.read(extras.resolve("s0.vtt")).cues())
                .containsExactly(new Cue(1000, 2500, "Schöne <i>Grüße</i>"));
        assertThat(Subtitles.read(extras.resolve("s1.vtt")).cues())
                .containsExactly(new Cue(2000, 3000, "Ça va ?\nOui."));
    }

    /** FFmpeg makes no pictures of text, so the container says that the tracks are some. */
    @ParameterizedTest
    @ValueSource(strings = {"S_HDMV/PGS\0", "S_VOBSUB\0\0\0", "S_DVBSUB\0\0\0"})
    void areLeftOutWithNoticeWhereTheyArePictures(String kind) throws IOException {
        var film = film("subrip", "mkv");
        TestFilms.replace(film, "S_TEXT/UTF8", kind);

        var extras = Extras.read(extras(film));

        assertThat(extras.subtitles()).isEmpty();
        assertThat(extras.notices()).containsExactly(Notice.BITMAP_SUBTITLES_SKIPPED);
    }

    private Path film(String codec, String container) throws IOException {
        var arguments = new ArrayList<>(List.of("-f", "lavfi", "-i", "testsrc2=s=320x180:r=5"));
        for (var text : List.of(GERMAN, FRENCH)) {
            var file = Files.writeString(folder.resolve(arguments.size() + ".srt"), text);
            arguments.addAll(List.of("-i", file.toString()));
        }
        arguments.addAll(List.of("-map", "0", "-map", "1", "-map", "2", "-t", "4"));
        arguments.addAll(List.of("-metadata:s:s:0", "language=ger", "-metadata:s:s:1", "language=fra"));
        arguments.addAll(
                container.equals("webm")
                        ? List.of("-c:v", "libvpx-vp9", "-deadline", "realtime")
                        : List.of("-c:v", "libx264", "-preset", "ultrafast"));
        arguments.addAll(List.of("-c:s", codec));
        return TestFilms.make(folder.resolve("film." + container), arguments.toArray(String[]::new));
    }

    private Path extras(Path film) {
        var report = new VideoProbe(TestFilms.TOOLS).probe(film);
        var ladder =
                new Transcoder(TestFilms.TOOLS).transcode(film, report, LadderPlan.of(report), folder, progress -> {});
        return new ExtrasMaker(TestFilms.TOOLS).make(film, report, ladder, folder, Collections.emptySortedMap());
    }
}
