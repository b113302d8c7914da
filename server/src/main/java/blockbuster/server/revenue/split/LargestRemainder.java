package blockbuster.server.revenue.split;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Hamilton's method: everybody gets the rounded-down share, and the few units left go one each to the largest
 * remainders; equal remainders go by the order of the names, so the outcome depends on nothing but the weights.
 */
final class LargestRemainder {
    private record Quota<K>(K name, BigInteger whole, BigInteger remainder) {}

    private LargestRemainder() {}

    /** The parts sum to the amount exactly; nobody has one when all weights are zero. Parts of zero are left out. */
    static <K extends Comparable<? super K>> SortedMap<K, BigInteger> divide(
            BigInteger amount, SortedMap<K, BigInteger> weights) {
        if (amount.signum() < 0) {
            throw new IllegalArgumentException("negative amount: " + amount);
        }
        var total = weights.values().stream().reduce(BigInteger.ZERO, BigInteger::add);
        if (total.signum() == 0) {
            return new TreeMap<>();
        }
        var quotas = new ArrayList<Quota<K>>(weights.size());
        weights.forEach((name, weight) -> {
            var parts = amount.multiply(weight).divideAndRemainder(total);
            quotas.add(new Quota<>(name, parts[0], parts[1]));
        });
        return roundUp(quotas, leftOver(amount, quotas));
    }

    private static <K> int leftOver(BigInteger amount, List<Quota<K>> quotas) {
        var given = quotas.stream().map(Quota::whole).reduce(BigInteger.ZERO, BigInteger::add);
        return amount.subtract(given).intValueExact();
    }

    private static <K extends Comparable<? super K>> SortedMap<K, BigInteger> roundUp(
            List<Quota<K>> quotas, int units) {
        quotas.sort(Comparator.comparing((Quota<K> quota) -> quota.remainder())
                .reversed()
                .thenComparing(Quota::name));
        var parts = new TreeMap<K, BigInteger>();
        for (int i = 0; i < quotas.size(); i++) {
            var quota = quotas.get(i);
            var part = i < units ? quota.whole().add(BigInteger.ONE) : quota.whole();
            if (part.signum() > 0) {
                parts.put(quota.name(), part);
            }
        }
        return parts;
    }
}
