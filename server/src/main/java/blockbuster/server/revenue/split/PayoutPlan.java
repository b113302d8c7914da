package blockbuster.server.revenue.split;

import blockbuster.sui.SuiAddress;
import blockbuster.sui.contract.PayoutTree;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What a period does with its money: a pure function of what anybody can read. It grows with the creators who get something,
 * never with the plays.
 *
 * @param payouts by the creators' addresses (their 32 bytes, unsigned), each once
 */
public record PayoutPlan(List<CreatorPayout> payouts) {
    public PayoutPlan {
        payouts = List.copyOf(payouts);
    }

    /**
     * Plans the payouts.
     *
     * @param amount what the creator pool holds, what is carried in included
     * @param contributions what each member has paid in and not yet spent
     * @param carriedIn what creators have in the pool from the period before
     * @param minimum what a creator must have together to be paid
     * @param hasAccount who can be paid
     * @throws IllegalArgumentException when the pool does not hold what was carried into it
     */
    public static PayoutPlan of(
            SplitPolicy policy,
            BigInteger amount,
            Map<String, BigInteger> contributions,
            WatchedPlays plays,
            Map<SuiAddress, BigInteger> carriedIn,
            BigInteger minimum,
            Predicate<SuiAddress> hasAccount) {
        var owed = carriedIn.values().stream().reduce(BigInteger.ZERO, BigInteger::add);
        var shares = policy.split(new Pot(amount.subtract(owed), contributions), plays);
        var creators = new TreeSet<>(shares.keySet());
        carriedIn.forEach((uploader, carried) -> {
            if (carried.signum() > 0) {
                creators.add(uploader);
            }
        });
        return new PayoutPlan(creators.stream()
                .map(uploader -> CreatorPayout.of(
                        uploader,
                        shares.getOrDefault(uploader, BigInteger.ZERO),
                        carriedIn.getOrDefault(uploader, BigInteger.ZERO),
                        minimum,
                        hasAccount.test(uploader)))
                .toList());
    }

    /** The tree whose root is announced. */
    public PayoutTree tree() {
        return PayoutTree.of(payouts.stream().map(CreatorPayout::leaf).toList());
    }

    /** What is paid at once. */
    public List<Payout> paid() {
        return payouts.stream()
                .filter(payout -> payout.paid().signum() > 0)
                .map(payout -> new Payout(payout.uploader(), payout.paid()))
                .toList();
    }

    /** The sum of one kind of amount. */
    public BigInteger total(Function<CreatorPayout, BigInteger> amount) {
        return payouts.stream().map(amount).reduce(BigInteger.ZERO, BigInteger::add);
    }
}
