package blockbuster.server.revenue.split;

import blockbuster.sui.SuiAddress;
import java.math.BigInteger;

/**
 * One settled play as the split sees it.
 *
 * @param membership the membership that paid for the play
 * @param uploader the creator whose title was played
 * @param creditedSeconds film time that counts
 * @param completionBps watched part of the title, 0 to 10000
 */
public record WatchedPlay(SuiAddress membership, SuiAddress uploader, long creditedSeconds, long completionBps) {
    public WatchedPlay {
        if (creditedSeconds < 0 || completionBps < 0) {
            throw new IllegalArgumentException("a play can't count less than nothing");
        }
    }

    /** Credited seconds times the completion multiplier in basis points. */
    public BigInteger score() {
        return BigInteger.valueOf(creditedSeconds)
                .multiply(BigInteger.valueOf(Completion.multiplierBps(completionBps)));
    }
}
