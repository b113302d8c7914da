package blockbuster.server.revenue.internal;

import blockbuster.server.revenue.split.SplitPolicy;
import blockbuster.sui.SuiAddress;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A distribution run as the database knows it.
 *
 * @param poolPlanned the creator pool that the payouts divide, with what creators have in it from earlier periods
 * @param minimum what a creator must have together to be paid
 * @param salt the period's secret for pseudonyms
 * @param claims the object that holds the money of creators without an account
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
        BigInteger minimum,
        byte[] salt,
        Optional<String> merkleRoot,
        Optional<String> leavesBlobId,
        Optional<Announced> announced,
        Optional<SuiAddress> distribution,
        Optional<SuiAddress> claims,
        Optional<String> opening,
        Optional<String> closing,
        Optional<DistributionResult> result) {

    /**
     * The announcement on chain.
     *
     * @param transaction digest of the one that announced
     * @param opensAt from when the money may move
     */
    record Announced(SuiAddress id, String transaction, Instant opensAt) {}

    /** A run that has nothing behind it yet. */
    static Run of(
            SplitPolicy policy,
            Instant periodStart,
            Instant periodEnd,
            BigInteger poolPlanned,
            BigInteger minimum,
            byte[] salt) {
        return new Run(
                UUID.randomUUID(),
                RunState.FROZEN,
                policy.name(),
                periodStart,
                periodEnd,
                poolPlanned,
                minimum,
                salt,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    SplitPolicy splitPolicy() {
        return SplitPolicy.named(policy).orElseThrow(() -> new IllegalStateException("no policy " + policy));
    }

    Announced announcement() {
        return announced.orElseThrow(() -> new IllegalStateException(id + " is not announced yet"));
    }

    SuiAddress openedDistribution() {
        return distribution.orElseThrow(() -> new IllegalStateException(id + " is not opened yet"));
    }

    /** The caller's name for one of the run's writes to the chain. */
    String reference(String write) {
        return "distribution:" + id + ":" + write;
    }
}
