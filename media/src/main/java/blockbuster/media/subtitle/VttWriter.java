package blockbuster.media.subtitle;

import blockbuster.media.Chapter;
import blockbuster.media.Subtitles.Cue;
import java.util.List;
import java.util.Locale;

/** Writes WebVTT (W3C) with the time stamp map that HLS wants: the film's clock starts at zero. */
public final class VttWriter {

    private static final String HLS_HEADER = "WEBVTT\nX-TIMESTAMP-MAP=MPEGTS:0,LOCAL:00:00:00.000\n";

    private VttWriter() {}

    public static String write(List<Cue> cues) {
        return HLS_HEADER + body(cues);
    }

    /** A file of its own, not a segment. */
    public static String writeAlone(List<Cue> cues) {
        return "WEBVTT\n" + body(cues);
    }

    /** Chapters as browsers read them. */
    public static String chapters(List<Chapter> chapters) {
        return writeAlone(chapters.stream()
                .map(chapter -> new Cue(chapter.startMs(), chapter.endMs(), CueText.escape(chapter.title())))
                .toList());
    }

    private static String body(List<Cue> cues) {
        var text = new StringBuilder();
        for (var cue : cues) {
            text.append('\n').append(time(cue.startMs())).append(" --> ").append(time(cue.endMs()));
            text.append('\n').append(cue.text()).append('\n');
        }
        return text.toString();
    }

    private static String time(long millis) {
        long seconds = millis / 1000;
        return String.format(
                Locale.ROOT, "%02d:%02d:%02d.%03d", seconds / 3600, seconds / 60 % 60, seconds % 60, millis % 1000);
    }
}
