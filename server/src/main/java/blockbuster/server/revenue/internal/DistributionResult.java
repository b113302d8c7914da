package blockbuster.server.revenue.internal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A distribution as everybody may see it; amounts are base units of the coin as decimal text. Payouts, claims and remainder
 * sum to the pool before. All of it but the run's id was read back from the chain, or is what the chain has the root of.
 *
 * @param distributionId the object on chain; none while it is only announced
 * @param announcementId the announcement that it carries out
 * @param state {@code recorded} when all is done, {@code announced} while it may be challenged
 * @param opensAt from when the money may move
 * @param poolBefore the creator pool just before, or while it is only announced, when the plays were fixed
 * @param claims what waits for creators without an account
 * @param claimsId the object on chain that holds it, if there is any
 * @param carried what creators below the minimum have in the pool; part of the remainder
 * @param minimum what a creator must have together to be paid
 * @param remainder what stayed in the creator pool of what was there before
 * @param payoutsHash the hash of the payout tree's root, in hex
 * @param challenges how many the announcement had
 * @param transactions digests: announcement, opening, batches, closing
 */
record DistributionResult(
        String runId,
        @Nullable String distributionId,
        @Nullable String announcementId,
        RunState state,
        Instant periodStart,
        Instant periodEnd,
        @Nullable Instant opensAt,
        String policy,
        String coinType,
        String poolBefore,
        List<UploaderPayout> payouts,
        List<UploaderPayout> claims,
        @Nullable String claimsId,
        List<UploaderPayout> carried,
        String minimum,
        String remainder,
        String merkleRoot,
        String leavesBlobId,
        @Nullable String payoutsHash,
        long batches,
        long challenges,
        List<String> transactions) {

    DistributionResult {
        payouts = List.copyOf(payouts);
        claims = List.copyOf(claims);
        carried = List.copyOf(carried);
        transactions = List.copyOf(transactions);
    }

    /** One creator's part. */
    record UploaderPayout(String uploader, String amount) {}
}
