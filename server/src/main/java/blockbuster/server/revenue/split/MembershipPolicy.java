package blockbuster.server.revenue.split;

import blockbuster.sui.SuiAddress;
import java.math.BigInteger;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Each member's contribution goes to what that member watched, by score; whoever watched nothing keeps theirs for a later
 * period. So members can move no more money than they paid in, however they work together.
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
    public SortedMap<SuiAddress, BigInteger> split(Pot pot, Collection<WatchedPlay> plays) {
        var watched = plays.stream()
                .filter(play -> play.score().signum() > 0)
                .collect(Collectors.groupingBy(WatchedPlay::member, TreeMap::new, Collectors.toList()));
        var shares = new TreeMap<SuiAddress, BigInteger>();
        spending(pot, watched.keySet())
                .forEach((member, amount) -> LargestRemainder.divide(
                                amount, WatchedPlay.scores(watched.getOrDefault(member, List.of())))
                        .forEach((uploader, part) -> shares.merge(uploader, part, BigInteger::add)));
        return shares;
    }

    /** What the members spend; less than they have, in proportion, should the pot not hold all of it. */
    private static SortedMap<String, BigInteger> spending(Pot pot, Collection<String> members) {
        var balances = new TreeMap<String, BigInteger>();
        members.forEach(member -> balances.put(member, pot.contributions().getOrDefault(member, BigInteger.ZERO)));
        var all = balances.values().stream().reduce(BigInteger.ZERO, BigInteger::add);
        return LargestRemainder.divide(all.min(pot.amount()), balances);
    }
}
