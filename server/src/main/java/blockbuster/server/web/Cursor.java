package blockbuster.server.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.List;

/** Opaque page cursors: the sort values of the last row seen, so that inserts before it shift nothing. */
public final class Cursor {

    private static final String SEPARATOR = "\u001f";

    private Cursor() {}

    public static String encode(Object... values) {
        var parts = java.util.Arrays.stream(values).map(String::valueOf).toList();
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(SEPARATOR, parts).getBytes(UTF_8));
    }

    /**
     * Reads a cursor back.
     *
     * @throws ProblemException 400 if it was not made by {@link #encode} with that many values
     */
    public static List<String> decode(String cursor, int values) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(cursor), UTF_8).split(SEPARATOR, -1);
            if (parts.length == values) {
                return List.of(parts);
            }
        } catch (IllegalArgumentException e) {
            // falls through: not Base64 is as foreign as the wrong number of values
        }
        throw ProblemException.invalid("The cursor is not one of ours. Start again without a cursor.");
    }
}
