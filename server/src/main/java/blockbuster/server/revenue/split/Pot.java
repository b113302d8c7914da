package blockbuster.server.revenue.split;

import java.math.BigInteger;
import java.util.Map;

/**
 * The money that a period can be paid from, in base units.
 *
 * @param amount all of it
 * @param contributions of it, what each member has paid in and not yet spent, by the member's name in this period
 */
public record Pot(BigInteger amount, Map<String, BigInteger> contributions) {
    public Pot {
        if (amount.signum() < 0
                || contributions.values().stream().anyMatch(contribution -> contribution.signum() < 0)) {
            throw new IllegalArgumentException("a pot can't hold less than nothing");
        }
        contributions = Map.copyOf(contributions);
    }
}
