package blockbuster.server.revenue.split;

import blockbuster.sui.SuiAddress;
import java.math.BigInteger;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * How a period's money is divided. A policy is a pure function of the pot and the plays; the order of the plays never
 * matters. Its name, written on chain with every distribution, tells an auditor which function to repeat; whatever changes
 * an outcome needs a new version.
 */
public sealed interface SplitPolicy permits PoolPolicy, MembershipPolicy {
    /** Name and version, such as {@code pool/1}. */
    String name();

    /** Each creator's share: positive, and never more than the pot together. */
    SortedMap<SuiAddress, BigInteger> split(Pot pot, WatchedPlays plays);

    /** Whether a share depends on what the single members paid in. */
    boolean needsContributions();

    /** The policy of that name and version. */
    static Optional<SplitPolicy> named(String name) {
        return Stream.of(new PoolPolicy(), new MembershipPolicy())
                .filter(policy -> policy.name().equals(name))
                .findFirst();
    }
}
