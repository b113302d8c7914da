package blockbuster.server.upload.internal;

import blockbuster.server.web.ProblemException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What the creator says about the title; the year is when the film came out. */
record TitleDetails(
        String title,
        String description,
        String genre,
        String language,
        @Nullable Integer year) {

    /** The contract counts UTF-8 bytes; better refused now than after hours of work. */
    private static final int MOST_TITLE_BYTES = 200;

    private static final int MOST_DESCRIPTION_BYTES = 4_000;
    private static final int MOST_LABEL_BYTES = 64;

    void requireFitsOnChain() {
        requireAtMost("title", title, MOST_TITLE_BYTES);
        requireAtMost("description", description, MOST_DESCRIPTION_BYTES);
        requireAtMost("genre", genre, MOST_LABEL_BYTES);
        requireAtMost("language", language, MOST_LABEL_BYTES);
    }

    private static void requireAtMost(String field, String text, int bytes) {
        if (text.getBytes(StandardCharsets.UTF_8).length > bytes) {
            throw ProblemException.invalid("The " + field + " is too long: at most " + bytes + " bytes. Shorten it.");
        }
    }
}
