package blockbuster.server.chain;

import blockbuster.sui.SuiAddress;
import blockbuster.sui.contract.PayoutNode;
import java.math.BigInteger;
import java.time.Instant;

/**
 * It was laid open what a distribution is going to pay.
 *
 * @param merkleRoot root over the session leaves, in hex
 * @param leavesBlobId Walrus blob of the leaves
 * @param poolAmount the creator pool at that moment
 * @param payouts root of the tree of all payouts
 * @param opensAt until when it may be challenged, and from when its money may move
 */
public record DistributionAnnounced(
        EventPosition position,
        SuiAddress announcement,
        SuiAddress pool,
        Instant periodStart,
        Instant periodEnd,
        String policy,
        String merkleRoot,
        String leavesBlobId,
        BigInteger poolAmount,
        PayoutNode payouts,
        Instant opensAt)
        implements ChainEvent {}
