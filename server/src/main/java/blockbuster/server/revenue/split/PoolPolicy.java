package blockbuster.server.revenue.split;

import blockbuster.sui.SuiAddress;
import java.math.BigInteger;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Share = score / total score × pool. */
public final class PoolPolicy implements SplitPolicy {
    /** The name that goes on chain. */
    public static final String NAME = "pool/1";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Payout> split(BigInteger pool, Collection<WatchedPlay> plays) {
        return LargestRemainder.divide(pool, scores(plays));
    }

    private static SortedMap<SuiAddress, BigInteger> scores(Collection<WatchedPlay> plays) {
        var scores = new TreeMap<SuiAddress, BigInteger>();
        for (var play : plays) {
            scores.merge(play.uploader(), play.score(), BigInteger::add);
        }
        return scores;
    }
}
