package blockbuster.server.chain;

import blockbuster.sui.SuiAddress;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The revenue pool as it is on chain now; amounts in base units of the coin.
 *
 * @param creatorBps the creators' part of every payment, in basis points
 * @param distributedUntil end of the last distributed period
 * @param challengeWindow how long an announcement stands before its money may move
 * @param announcement what is announced and not opened
 * @param openDistribution a distribution that was opened and not yet closed
 */
public record PoolState(
        SuiAddress id,
        int creatorBps,
        BigInteger creatorPool,
        BigInteger treasury,
        Instant distributedUntil,
        Duration challengeWindow,
        Optional<SuiAddress> announcement,
        Optional<SuiAddress> openDistribution) {}
