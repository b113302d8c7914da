package blockbuster.server.chain;

import blockbuster.sui.SuiAddress;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Optional;

/**
 * The revenue pool as it is on chain now; amounts in base units of the coin.
 *
 * @param creatorBps the creators' part of every payment, in basis points
 * @param distributedUntil end of the last distributed period
 * @param openDistribution a distribution that was opened and not yet closed
 */
public record PoolState(
        SuiAddress id,
        int creatorBps,
        BigInteger creatorPool,
        BigInteger treasury,
        Instant distributedUntil,
        Optional<SuiAddress> openDistribution) {}
