package blockbuster.media.subtitle;

import blockbuster.media.Subtitles.Cue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads SubRip and WebVTT alike: a line with two times, then text up to an empty line. Numbers, headers, styles, notes
 * and cue settings are skipped, and so is a cue that ends before it starts.
 */
public final class CueReader {

    private static final int MAX_CUES = 50_000;
    private static final int MAX_TEXT = 2_000;
    private static final String TIME = "(?:(\\d{1,3}):)?(\\d{1,2}):(\\d{1,2})[,.](\\d{1,3})";
    private static final Pattern TIMES = Pattern.compile("\\s*" + TIME + "\\s*-->\\s*" + TIME + "(?:\\s.*)?");

    private CueReader() {}

    public static List<Cue> read(String file) {
        var lines = file.replace("\0", "").lines().toList();
        var cues = new ArrayList<Cue>();
        for (int i = 0; i < lines.size() && cues.size() < MAX_CUES; i++) {
            var times = TIMES.matcher(lines.get(i));
            if (times.matches()) {
                cue(times, text(lines, i + 1)).ifPresent(cues::add);
            }
        }
        return cues;
    }

    private static String text(List<String> lines, int from) {
        var text = new StringBuilder();
        for (int i = from; i < lines.size() && !lines.get(i).isBlank(); i++) {
            if (text.length() + lines.get(i).length() > MAX_TEXT) {
                break;
            }
            text.append(text.isEmpty() ? "" : "\n").append(lines.get(i).strip());
        }
        return text.toString();
    }

    private static Optional<Cue> cue(Matcher times, String text) {
        long startMs = millis(times, 1);
        long endMs = millis(times, 5);
        var clean = CueText.clean(text);
        return endMs > startMs && !clean.isBlank() ? Optional.of(new Cue(startMs, endMs, clean)) : Optional.empty();
    }

    private static long millis(Matcher times, int group) {
        long hours = times.group(group) == null ? 0 : Long.parseLong(times.group(group));
        long minutes = hours * 60 + Long.parseLong(times.group(group + 1));
        long seconds = minutes * 60 + Long.parseLong(times.group(group + 2));
        var fraction = (times.group(group + 3) + "00").substring(0, 3);
        return seconds * 1000 + Long.parseLong(fraction);
    }
}
