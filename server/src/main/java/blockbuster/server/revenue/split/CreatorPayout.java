package blockbuster.server.revenue.split;

import blockbuster.sui.SuiAddress;
import blockbuster.sui.contract.PayoutNode;
import java.math.BigInteger;

/**
 * What becomes of a creator's money in a period: all of it is paid, or all of it waits as a claim, or all of it is carried
 * over. In base units of the coin.
 *
 * @param share what the period earned
 * @param carriedIn what was carried over from the period before
 */
public record CreatorPayout(
        SuiAddress uploader,
        BigInteger share,
        BigInteger carriedIn,
        BigInteger paid,
        BigInteger claimed,
        BigInteger carried) {
    public CreatorPayout {
        if (share.signum() < 0
                || carriedIn.signum() < 0
                || paid.signum() < 0
                || claimed.signum() < 0
                || carried.signum() < 0) {
            throw new IllegalArgumentException("a payout can't be less than nothing");
        }
        if (!share.add(carriedIn).equals(paid.add(claimed).add(carried))) {
            throw new IllegalArgumentException("the payout of " + uploader + " does not add up");
        }
    }

    /** Paid to whom has an account, a claim for whom has none; carried over while it is below the minimum. */
    static CreatorPayout of(
            SuiAddress uploader, BigInteger share, BigInteger carriedIn, BigInteger minimum, boolean hasAccount) {
        var due = share.add(carriedIn);
        var none = BigInteger.ZERO;
        if (due.compareTo(minimum) < 0) {
            return new CreatorPayout(uploader, share, carriedIn, none, none, due);
        }
        return hasAccount
                ? new CreatorPayout(uploader, share, carriedIn, due, none, none)
                : new CreatorPayout(uploader, share, carriedIn, none, due, none);
    }

    /** The leaf of the payout tree. */
    public PayoutNode leaf() {
        return PayoutNode.leaf(uploader, paid.longValueExact(), claimed.longValueExact(), carried.longValueExact());
    }
}
