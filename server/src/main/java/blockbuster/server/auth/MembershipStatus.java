package blockbuster.server.auth;

import java.time.Instant;

/** What a membership NFT allowed when it was last read from chain. Ids are canonical text (0x and 64 digits). */
public record MembershipStatus(
        String id, String owner, int tier, String tierName, int maxHeight, int maxStreams, Instant expiresAt) {

    /** Whether it has ended; the expiry itself is already too late. */
    public boolean expiredAt(Instant now) {
        return !now.isBefore(expiresAt);
    }
}
