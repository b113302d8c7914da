package blockbuster.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import blockbuster.media.Subtitles.Cue;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubtitlesTest {

    @Test
    void readsSubRip() {
        var subtitles = Subtitles.read(utf8("""
                1\r
                00:00:01,500 --> 00:00:03,000\r
                - Where is he?\r
                - <i>Gone</i> & lost\r
                \r
                2\r
                01:02:03,004 --> 01:02:05,006 X1:40 X2:600\r
                {\\an8}<font color="#ff0000">Red</font>\r
                """));

        assertThat(subtitles.cues())
                .containsExactly(
                        new Cue(1500, 3000, "- Where is he?\n- <i>Gone</i> &amp; lost"),
                        new Cue(3_723_004, 3_725_006, "Red"));
    }

    @Test
    void readsWebVttWithoutStylesNotesAndSettings() {
        var subtitles = Subtitles.read(utf8("""
                WEBVTT - a file

                STYLE
                ::cue { background-image: url(http://example.com/x) }

                NOTE
                nothing

                intro
                00:01.000 --> 00:02.000 line:0 align:start
                <v Anna>Tom &amp; Jerry &lt;3</v>
                """));

        assertThat(subtitles.cues()).containsExactly(new Cue(1000, 2000, "Tom &amp; Jerry &lt;3"));
    }

    @Test
    void ordersCuesAndDropsThoseThatEndBeforeTheyStart() {
        var subtitles = Subtitles.read(utf8("""
                2
                00:00:05,000 --> 00:00:06,000
                later

                1
                00:00:01,000 --> 00:00:02,000
                sooner

                3
                00:00:09,000 --> 00:00:08,000
                never
                """));

        assertThat(subtitles.cues()).extracting(Cue::text).containsExactly("sooner", "later");
    }

    @Test
    void leavesNoMarkupButBoldItalicUnderlined() {
        assertThat(clean("<script>alert(1)</script>")).isEqualTo("alert(1)");
        assertThat(clean("<b onclick=x>fat</B> <img src=x onerror=y>")).isEqualTo("<b>fat</b>");
        assertThat(clean("<i>open <b>both")).isEqualTo("<i>open <b>both</b></i>");
        assertThat(clean("<i><b>crossed</i></b>")).isEqualTo("<i><b>crossed</b></i>");
        assertThat(clean("1 < 2 --> 3 <")).isEqualTo("1 &lt; 2 --&gt; 3 &lt;");
        assertThat(clean("a\u0007b\uFEFFc")).isEqualTo("abc");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            UTF-8        | Вы ещё не знаете, чем всё это кончится
            UTF-16LE     | Grüße aus Köln
            UTF-16BE     | 我不知道你在说什么
            windows-1252 | Où êtes-vous allé hier soir? Je ne sais pas où c'est. Ça va très bien, merci, à bientôt!
            windows-1251 | Вы ещё не знаете, чем всё это кончится. Мы никогда не вернёмся домой, сказал он.
            KOI8-R       | Вы ещё не знаете, чем всё это кончится. Мы никогда не вернёмся домой, сказал он.
            windows-1250 | Příliš žluťoučký kůň úpěl ďábelské ódy. Kde jsi byl včera večer, když jsem tě hledal? Šel jsem domů.
            Shift_JIS    | あなたが何を言っているのか分かりません。もう帰りましょう。明日また会いましょう。
            GB18030      | 我不知道你在说什么。我们回家吧。明天再见。
            Big5         | 我不知道你在說什麼。我們回家吧。明天再見。這是一個很長的故事。
            EUC-KR       | 무슨 말씀을 하시는지 모르겠습니다. 집으로 돌아갑시다. 내일 또 만나요.
            """)
    void readsAnyCharset(String charset, String line) {
        var file = new StringBuilder();
        for (int i = 1; i <= 20; i++) {
            file.append("%d\n00:00:%02d,000 --> 00:00:%02d,900\n%s\n\n".formatted(i, i, i, line));
        }

        var subtitles = Subtitles.read(file.toString().getBytes(Charset.forName(charset)));

        assertThat(subtitles.cues()).hasSize(20).allMatch(cue -> cue.text().equals(line));
    }

    @Test
    void readsByteOrderMarks() {
        var text = "\uFEFF1\n00:00:01,000 --> 00:00:02,000\nÄh\n";

        for (var charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            assertThat(Subtitles.read(text.getBytes(charset)).cues()).containsExactly(new Cue(1000, 2000, "Äh"));
        }
    }

    @Test
    void refusesWhatIsNoSubtitleFile() {
        assertRefused(new byte[0], "The file is empty.", "Choose it again.");
        assertRefused(utf8("Dear diary"), "These are not subtitles we can read.", "Upload an SRT or WebVTT file.");
        assertRefused(
                new byte[Subtitles.MAX_BYTES + 1],
                "The file is too large for subtitles.",
                "Upload an SRT or WebVTT file of at most 4 MB.");
    }

    @Test
    void writesSegmentWhoseTimesAreTheFilms() {
        var subtitles = new Subtitles(List.of(
                new Cue(1000, 2000, "one"), new Cue(59_500, 60_500, "over"), new Cue(3_600_000, 3_600_001, "late")));

        assertThat(subtitles.between(60_000, 120_000).toWebVtt()).isEqualTo("""
                WEBVTT
                X-TIMESTAMP-MAP=MPEGTS:0,LOCAL:00:00:00.000

                00:00:59.500 --> 00:01:00.500
                over
                """);
        assertThat(subtitles.until(1000).cues()).isEmpty();
        assertThat(Subtitles.read(utf8(subtitles.toWebVtt()))).isEqualTo(subtitles);
    }

    @Property
    void cleanTextIsNeverMarkupAndReadsTheSameAgain(@ForAll @StringLength(max = 60) String text) {
        var file = "00:01.000 --> 00:02.000\n" + text;
        try {
            var cues = Subtitles.read(utf8(file));

            assertThat(cues.toWebVtt().replaceAll("</?[biu]>|-->", "")).doesNotContain("<", ">");
            assertThat(Subtitles.read(utf8(cues.toWebVtt()))).isEqualTo(cues);
        } catch (UnsupportedSubtitlesException nothingToShow) {
            assertThat(nothingToShow.title()).isEqualTo("These are not subtitles we can read.");
        }
    }

    private static String clean(String text) {
        return Subtitles.read(utf8("00:01.000 --> 00:02.000\n" + text))
                .cues()
                .getFirst()
                .text();
    }

    private static void assertRefused(byte[] file, String title, String detail) {
        var refusal = catchThrowableOfType(UnsupportedSubtitlesException.class, () -> Subtitles.read(file));

        assertThat(refusal.title()).isEqualTo(title);
        assertThat(refusal.detail()).isEqualTo(detail);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
