package blockbuster.server.revenue.split;

import blockbuster.sui.SuiAddress;
import java.math.BigInteger;
import java.util.SortedMap;

/** Share = score / total score × pot. The shares sum to the pot exactly, unless nothing was watched. */
public final class PoolPolicy implements SplitPolicy {

    @Override
    public String name() {
        return "pool/1";
    }

    @Override
    public boolean needsContributions() {
        return false;
    }

    @Override
    public SortedMap<SuiAddress, BigInteger> split(Pot pot, WatchedPlays plays) {
        return LargestRemainder.divide(pot.amount(), plays.scores());
    }
}
