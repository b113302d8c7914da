package blockbuster.server.chain;

import blockbuster.sui.SuiAddress;
import java.time.Instant;

/**
 * A membership NFT as it is on chain now.
 *
 * @param owner the wallet that holds it
 * @param registry the registry that issued it; the reader returns only those of our own
 * @param number running number of the member
 * @param tier index into {@link ChainReader#tiers()}
 */
public record Membership(
        SuiAddress id,
        SuiAddress owner,
        SuiAddress registry,
        long number,
        int tier,
        String tierName,
        Instant startedAt,
        Instant expiresAt) {
    /** Whether it has ended at the given time; the expiry itself is already too late. */
    public boolean expiredAt(Instant now) {
        return !now.isBefore(expiresAt);
    }
}
