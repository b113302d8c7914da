package blockbuster.server.revenue.internal;

import java.time.Instant;
import java.util.List;

/**
 * A distribution as everybody may see it; amounts are base units of the coin as decimal text. Payouts and remainder sum
 * to the pool before. All of it but the run's id was read back from the chain.
 *
 * @param distributionId the object on chain
 * @param state {@code recorded} when all is done
 * @param remainder what stayed in the creator pool of what was there before
 * @param transactions digests: opening, batches, closing
 */
record DistributionResult(
        String runId,
        String distributionId,
        RunState state,
        Instant periodStart,
        Instant periodEnd,
        String policy,
        String coinType,
        String poolBefore,
        List<UploaderPayout> payouts,
        String remainder,
        String merkleRoot,
        String leavesBlobId,
        long batches,
        List<String> transactions) {

    DistributionResult {
        payouts = List.copyOf(payouts);
        transactions = List.copyOf(transactions);
    }

    /** One creator's part. */
    record UploaderPayout(String uploader, String amount) {}
}
