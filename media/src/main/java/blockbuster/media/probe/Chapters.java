package blockbuster.media.probe;

import blockbuster.media.Chapter;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Reads the chapters of a container: in order, inside the film, each with a name of one printable line. */
final class Chapters {

    private static final int MAX_CHAPTERS = 200;
    private static final int MAX_TITLE = 100;

    private Chapters() {}

    static List<Chapter> of(JsonNode json, long durationMs) {
        var chapters = new ArrayList<Chapter>();
        long previousEndMs = 0;
        for (var node : json.path("chapters")) {
            long startMs = Math.max(
                    previousEndMs,
                    Durations.milliseconds(node.path("start_time").asString("0")));
            long endMs = Math.min(
                    durationMs, Durations.milliseconds(node.path("end_time").asString("0")));
            if (endMs > startMs && chapters.size() < MAX_CHAPTERS) {
                chapters.add(new Chapter(startMs, endMs, title(node, chapters.size() + 1)));
                previousEndMs = endMs;
            }
        }
        return chapters;
    }

    private static String title(JsonNode node, int number) {
        var title = node.path("tags")
                .path("title")
                .asString("")
                .replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+", " ")
                .strip();
        if (title.isEmpty()) {
            return "Chapter " + number;
        }
        return title.codePointCount(0, title.length()) <= MAX_TITLE
                ? title
                : title.substring(0, title.offsetByCodePoints(0, MAX_TITLE));
    }
}
