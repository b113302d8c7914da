package blockbuster.server.analytics.internal;

import blockbuster.server.web.ProblemException;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.SuiException;

/** Titles' ids in requests. */
final class ContentIds {

    private ContentIds() {}

    /** @throws ProblemException 400 if it is none */
    static SuiAddress parse(String text) {
        try {
            return SuiAddress.parse(text);
        } catch (SuiException e) {
            throw ProblemException.invalid("A title's id is 0x and up to 64 hexadecimal digits.");
        }
    }
}
