package blockbuster.server.revenue.split;

import blockbuster.sui.SuiAddress;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;

/**
 * Hamilton's method: everybody gets the rounded-down share, and the few units left go one each to the largest
 * remainders; equal remainders are ordered by address, so the outcome depends on nothing but the scores.
 */
final class LargestRemainder {
    private record Quota(SuiAddress uploader, BigInteger whole, BigInteger remainder) {}

    private static final Comparator<Quota> FIRST_TO_ROUND_UP =
            Comparator.comparing(Quota::remainder).reversed().thenComparing(Quota::uploader);

    private LargestRemainder() {}

    static List<Payout> divide(BigInteger pool, SortedMap<SuiAddress, BigInteger> scores) {
        if (pool.signum() < 0) {
            throw new IllegalArgumentException("negative pool: " + pool);
        }
        var total = scores.values().stream().reduce(BigInteger.ZERO, BigInteger::add);
        if (total.signum() == 0) {
            return List.of();
        }
        var quotas = new ArrayList<Quota>(scores.size());
        scores.forEach((uploader, score) -> {
            var parts = pool.multiply(score).divideAndRemainder(total);
            quotas.add(new Quota(uploader, parts[0], parts[1]));
        });
        return roundUp(quotas, leftOver(pool, quotas));
    }

    private static int leftOver(BigInteger pool, List<Quota> quotas) {
        var given = quotas.stream().map(Quota::whole).reduce(BigInteger.ZERO, BigInteger::add);
        return pool.subtract(given).intValueExact();
    }

    private static List<Payout> roundUp(List<Quota> quotas, int units) {
        quotas.sort(FIRST_TO_ROUND_UP);
        var payouts = new ArrayList<Payout>(quotas.size());
        for (int i = 0; i < quotas.size(); i++) {
            var quota = quotas.get(i);
            var amount = i < units ? quota.whole().add(BigInteger.ONE) : quota.whole();
            if (amount.signum() > 0) {
                payouts.add(new Payout(quota.uploader(), amount));
            }
        }
        payouts.sort(Comparator.comparing(Payout::uploader));
        return List.copyOf(payouts);
    }
}
