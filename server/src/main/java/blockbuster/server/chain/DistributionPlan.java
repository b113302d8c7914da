package blockbuster.server.chain;

import blockbuster.sui.contract.PayoutNode;
import java.math.BigInteger;
import java.time.Instant;

/**
 * A distribution to announce.
 *
 * @param periodStart must be the pool's {@code distributedUntil}
 * @param policy name and version of the split policy
 * @param merkleRoot 32 bytes in hex
 * @param leavesBlobId Walrus blob of the session leaves
 * @param payouts root of the tree of all payouts
 */
public record DistributionPlan(
        Instant periodStart,
        Instant periodEnd,
        String policy,
        String merkleRoot,
        String leavesBlobId,
        PayoutNode payouts) {

    /** Money of one batch and the BLAKE2b-256 digest, in hex, of the list that it must pay. */
    public record Batch(BigInteger amount, String digest) {}
}
