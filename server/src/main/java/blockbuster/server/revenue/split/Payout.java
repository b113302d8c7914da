package blockbuster.server.revenue.split;

import blockbuster.sui.SuiAddress;
import java.math.BigInteger;

/** What one creator gets, in base units of the coin; always more than zero. */
public record Payout(SuiAddress uploader, BigInteger amount) {
    public Payout {
        if (amount.signum() <= 0) {
            throw new IllegalArgumentException("a payout must be positive: " + amount);
        }
    }
}
