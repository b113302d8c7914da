package blockbuster.server.chain;

import blockbuster.sui.SuiAddress;
import java.time.Instant;

/**
 * An announcement as it is on chain now.
 *
 * @param opensAt from when its money may move
 * @param challenges how many there were
 * @param unanswered how many of them wait for an answer, and hold the money back
 */
public record AnnouncementState(SuiAddress id, Instant opensAt, long challenges, long unanswered) {

    /** Whether its distribution may be opened. */
    public boolean opens(Instant now) {
        return !now.isBefore(opensAt) && unanswered == 0;
    }
}
