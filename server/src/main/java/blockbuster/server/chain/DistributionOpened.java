package blockbuster.server.chain;

import blockbuster.sui.SuiAddress;
import java.math.BigInteger;
import java.time.Instant;

/**
 * A distribution moved money out of the creator pool into batches.
 *
 * @param merkleRoot root over the session leaves, in hex
 * @param leavesBlobId Walrus blob of the leaves
 * @param poolAmount the creator pool just before
 * @param batchedAmount what the batches hold together
 */
public record DistributionOpened(
        EventPosition position,
        SuiAddress distribution,
        SuiAddress pool,
        Instant periodStart,
        Instant periodEnd,
        String policy,
        String merkleRoot,
        String leavesBlobId,
        BigInteger poolAmount,
        BigInteger batchedAmount,
        long batches)
        implements ChainEvent {}
