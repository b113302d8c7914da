package blockbuster.server.revenue.split;

import blockbuster.sui.SuiAddress;
import java.math.BigInteger;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Each member's contribution goes to what that member watched, by score; whoever watched nothing keeps theirs for a later
 * period. So members can move no more money than they paid in, however they work together. It holds a sum for each member who
 * watched something and one for each creator, because the remainders of all members are ranked.
 */
public final class MembershipPolicy implements SplitPolicy {

    @Override
    public String name() {
        return "per-membership/1";
    }

    @Override
    public boolean needsContributions() {
        return true;
    }

    @Override
    public SortedMap<SuiAddress, BigInteger> split(Pot pot, WatchedPlays plays) {
        var spending = spending(pot, plays);
        var shares = new TreeMap<SuiAddress, BigInteger>();
        plays.byMember(
                (member, scores) -> LargestRemainder.divide(spending.getOrDefault(member, BigInteger.ZERO), scores)
                        .forEach((uploader, part) -> shares.merge(uploader, part, BigInteger::add)));
        return shares;
    }

    /** What the members who watched something spend; less than they have, in proportion, should the pot not hold all of it. */
    private static SortedMap<String, BigInteger> spending(Pot pot, WatchedPlays plays) {
        var balances = new TreeMap<String, BigInteger>();
        plays.byMember((member, scores) -> {
            if (scores.values().stream().anyMatch(score -> score.signum() > 0)) {
                balances.put(member, pot.contributions().getOrDefault(member, BigInteger.ZERO));
            }
        });
        var all = balances.values().stream().reduce(BigInteger.ZERO, BigInteger::add);
        return LargestRemainder.divide(all.min(pot.amount()), balances);
    }
}
