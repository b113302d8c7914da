package blockbuster.server.recommendation;

import blockbuster.sui.SuiAddress;
import org.jspecify.annotations.Nullable;

/**
 * A title to recommend.
 *
 * @param because the title that led to it, where there is one
 */
record Pick(SuiAddress content, Reason reason, @Nullable Because because) {

    /** A title that somebody watched or looks at. */
    record Because(String contentId, String title) {}
}
