package blockbuster.server.site;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The files that a path of the web app may stand for, best first. Pages have no ending in their addresses; a folder's
 * {@code _} is the export's page for whatever stands in its place, with its data files beside and below it.
 */
final class SitePaths {

    private static final String ANY = "_";
    private static final String PAGE = ".html";
    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9_$~@!()\\[\\]+.-]+");

    private SitePaths() {}

    static List<String> candidates(String path) {
        var trimmed = path.replaceAll("^/+|/+$", "");
        if (trimmed.isEmpty()) {
            return List.of("index.html");
        }
        var segments = trimmed.split("/", -1);
        if (!Arrays.stream(segments).allMatch(SitePaths::isSafe)) {
            return List.of();
        }
        var names = new ArrayList<String>();
        add(names, segments);
        for (int i = segments.length - 1; i > 0; i--) {
            add(names, withAny(segments, i));
        }
        return names;
    }

    private static boolean isSafe(String segment) {
        return SAFE.matcher(segment).matches() && !segment.startsWith("..");
    }

    private static void add(List<String> names, String[] segments) {
        var name = String.join("/", segments);
        if (segments[segments.length - 1].indexOf('.') >= 0) {
            names.add(name);
        }
        names.add(name + PAGE);
    }

    /** Of an id with a data file's ending, the ending stays. */
    private static String[] withAny(String[] segments, int index) {
        var replaced = segments.clone();
        replaced[index] = segments[index].endsWith(".txt") ? ANY + ".txt" : ANY;
        return replaced;
    }
}
