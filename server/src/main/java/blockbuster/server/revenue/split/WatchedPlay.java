package blockbuster.server.revenue.split;

import blockbuster.sui.SuiAddress;
import java.math.BigInteger;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One settled play as the split sees it.
 *
 * @param member the name, in this period, of the membership that paid for the play
 * @param uploader the creator whose title was played
 * @param creditedSeconds film time that counts
 * @param completionBps watched part of the title, 0 to 10000
 */
public record WatchedPlay(String member, SuiAddress uploader, long creditedSeconds, long completionBps) {
    public WatchedPlay {
        if (creditedSeconds < 0 || completionBps < 0) {
            throw new IllegalArgumentException("a play can't count less than nothing");
        }
    }

    /** Credited seconds times the completion multiplier in basis points. */
    public BigInteger score() {
        return score(creditedSeconds, completionBps);
    }

    /** The score of a play of anybody's. */
    public static BigInteger score(long creditedSeconds, long completionBps) {
        return BigInteger.valueOf(creditedSeconds)
                .multiply(BigInteger.valueOf(Completion.multiplierBps(completionBps)));
    }

    /** What each creator's plays score together. */
    public static SortedMap<SuiAddress, BigInteger> scores(Collection<WatchedPlay> plays) {
        var scores = new TreeMap<SuiAddress, BigInteger>();
        plays.forEach(play -> scores.merge(play.uploader(), play.score(), BigInteger::add));
        return scores;
    }
}
