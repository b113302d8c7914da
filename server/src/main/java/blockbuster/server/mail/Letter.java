package blockbuster.server.mail;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A mail's text in one language, for the templates.
 *
 * @param footer why it was sent
 * @param unsubscribe where to end such mail; absent where it is sent once, on request
 */
public record Letter(
        Locale locale,
        String subject,
        List<String> paragraphs,
        Action action,
        String footer,
        @Nullable Action unsubscribe) {

    public Letter {
        paragraphs = List.copyOf(paragraphs);
    }

    /** A link. */
    public record Action(String label, String url) {}
}
