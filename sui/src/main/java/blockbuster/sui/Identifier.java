package blockbuster.sui;

import blockbuster.bcs.BcsException;
import blockbuster.bcs.BcsReader;

/** The rule for names of modules, types and functions: a letter or underscore, then letters, digits, underscores. */
public final class Identifier {
    private static final int MAX_LENGTH = 128;

    private Identifier() {}

    public static boolean isValid(String name) {
        return !name.isEmpty()
                && name.length() <= MAX_LENGTH
                && !isDigit(name.charAt(0))
                && name.chars().allMatch(c -> c == '_' || isDigit(c) || isLetter(c));
    }

    /** @throws SuiException when the name breaks the rule */
    public static String require(String name) {
        if (!isValid(name)) {
            throw new SuiException("not a Move identifier: " + Text.clip(name));
        }
        return name;
    }

    /** @throws BcsException when the name breaks the rule */
    public static String decode(BcsReader reader) {
        String name = reader.string();
        if (!isValid(name)) {
            throw new BcsException("not a Move identifier: " + Text.clip(name));
        }
        return name;
    }

    private static boolean isLetter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }
}
