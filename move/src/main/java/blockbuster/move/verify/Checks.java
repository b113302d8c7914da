package blockbuster.move.verify;

import blockbuster.move.MalformedModuleException;
import blockbuster.move.Rule;
import java.util.Collection;
import java.util.HashSet;

/** How the checks refuse. */
final class Checks {
    private Checks() {}

    static void require(boolean holds, Rule rule, String message) {
        if (!holds) {
            throw new MalformedModuleException(rule, message);
        }
    }

    static void requireUnique(Collection<?> items, String what) {
        require(new HashSet<>(items).size() == items.size(), Rule.DUPLICATE, "a " + what + " occurs twice");
    }
}
