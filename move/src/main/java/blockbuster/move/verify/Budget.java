package blockbuster.move.verify;

import blockbuster.move.Rule;

/** The work that the checks of one module may take; hostile code can ask for more than any other would. */
public final class Budget {
    /** The largest of our modules takes less than a twentieth. */
    private static final long PER_MODULE = 4_000_000;

    private long left = PER_MODULE;

    /** Takes {@code units}; refuses the module when they are used up. */
    public void charge(long units) {
        left -= units;
        Checks.require(left >= 0, Rule.LIMIT, "the module is too complex to check");
    }
}
