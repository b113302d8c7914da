package blockbuster.media.probe;

import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Durations in ffprobe's report, in milliseconds; 0 when it does not tell. */
final class Durations {

    private static final Pattern CLOCK = Pattern.compile("(\\d+):(\\d\\d):(\\d\\d)(\\.\\d+)?");

    private Durations() {}

    static long ofFormat(JsonNode format) {
        return milliseconds(format.path("duration").asString("0"));
    }

    /** Matroska keeps a track's duration in a tag. */
    static long ofStream(JsonNode stream) {
        long told = milliseconds(stream.path("duration").asString("0"));
        if (told > 0) {
            return told;
        }
        var clock = CLOCK.matcher(stream.path("tags").path("DURATION").asString(""));
        if (!clock.matches()) {
            return 0;
        }
        long minutes = Long.parseLong(clock.group(1)) * 60 + Long.parseLong(clock.group(2));
        var fraction = clock.group(4) == null ? "" : clock.group(4);
        return minutes * 60_000 + milliseconds(clock.group(3) + fraction);
    }

    static long milliseconds(String seconds) {
        try {
            return Math.max(0, Math.round(Double.parseDouble(seconds) * 1000));
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
