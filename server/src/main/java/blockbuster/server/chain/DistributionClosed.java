package blockbuster.server.chain;

import blockbuster.sui.SuiAddress;
import java.math.BigInteger;

/**
 * A distribution ended; what its batches didn't pay went back.
 *
 * @param poolAfter the creator pool just after, deposits since the opening included
 */
public record DistributionClosed(
        EventPosition position,
        SuiAddress distribution,
        SuiAddress pool,
        BigInteger paidAmount,
        BigInteger returnedAmount,
        BigInteger poolAfter,
        long payouts)
        implements ChainEvent {}
