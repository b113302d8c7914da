package blockbuster.server.revenue.split;

import blockbuster.sui.Bytes;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.contract.calls.RevenuePoolCalls;
import java.math.BigInteger;
import java.util.List;

/** The payees of one batch in the order in which they are paid. */
public record BatchPlan(int index, List<Payout> payouts) {
    public BatchPlan {
        payouts = List.copyOf(payouts);
    }

    /** What the batch holds: the sum of its payouts. */
    public BigInteger amount() {
        return amounts().stream().reduce(BigInteger.ZERO, BigInteger::add);
    }

    /** The payees. */
    public List<SuiAddress> recipients() {
        return payouts.stream().map(Payout::uploader).toList();
    }

    /** The payees' amounts, in the same order. */
    public List<BigInteger> amounts() {
        return payouts.stream().map(Payout::amount).toList();
    }

    /** BLAKE2b-256 over BCS(vector of addresses) and BCS(vector of u64): what the chain checks before it pays. */
    public Bytes digest() {
        return RevenuePoolCalls.batchDigest(
                recipients(), amounts().stream().map(BigInteger::longValue).toList());
    }
}
