package blockbuster.server.chain;

import blockbuster.sui.SuiAddress;
import java.math.BigInteger;

/** A payment reached the pool and was split between creators and treasury. */
public record PoolDeposited(
        EventPosition position,
        SuiAddress pool,
        SuiAddress payer,
        BigInteger amount,
        BigInteger creatorAmount,
        BigInteger treasuryAmount)
        implements ChainEvent {}
