package blockbuster.server.revenue.internal;

import blockbuster.sui.SuiAddress;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A distribution run as the database knows it.
 *
 * @param poolPlanned the creator pool that the payouts divide
 * @param salt the period's secret for pseudonyms
 * @param opening digest of the transaction that opened the distribution
 * @param closing digest of the one that closed it
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record Run(
        UUID id,
        RunState state,
        String policy,
        Instant periodStart,
        Instant periodEnd,
        BigInteger poolPlanned,
        byte[] salt,
        Optional<String> merkleRoot,
        Optional<String> leavesBlobId,
        Optional<SuiAddress> distribution,
        Optional<String> opening,
        Optional<String> closing,
        Optional<DistributionResult> result) {

    SuiAddress openedDistribution() {
        return distribution.orElseThrow(() -> new IllegalStateException(id + " is not opened yet"));
    }
}
