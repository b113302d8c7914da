package blockbuster.server.chain;

import blockbuster.sui.SuiAddress;
import java.math.BigInteger;
import java.time.Instant;

/**
 * A distribution moved money out of the creator pool into batches and claims.
 *
 * @param announcement what it carries out
 * @param merkleRoot root over the session leaves, in hex
 * @param leavesBlobId Walrus blob of the leaves
 * @param payoutsHash hash of the payout tree's root, in hex
 * @param poolAmount the creator pool just before
 * @param batchedAmount what the batches hold together
 * @param claimedAmount what was set aside for creators without an account
 * @param carriedAmount what creators below the minimum have in the pool
 * @param challenges how many the announcement had, all answered
 */
public record DistributionOpened(
        EventPosition position,
        SuiAddress distribution,
        SuiAddress announcement,
        SuiAddress pool,
        Instant periodStart,
        Instant periodEnd,
        String policy,
        String merkleRoot,
        String leavesBlobId,
        String payoutsHash,
        BigInteger poolAmount,
        BigInteger batchedAmount,
        long batches,
        BigInteger claimedAmount,
        BigInteger carriedAmount,
        long challenges)
        implements ChainEvent {}
