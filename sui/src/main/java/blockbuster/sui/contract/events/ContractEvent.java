package blockbuster.sui.contract.events;

import blockbuster.sui.Bytes;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.contract.PayoutNode;
import blockbuster.sui.contract.objects.MemberRegistry.Tier;
import java.util.List;

/** A change that one of Blockbuster's contracts made. Amounts in base units of the coin, times in ms since 1970. */
public sealed interface ContractEvent {
    record UploaderRegistered(SuiAddress account, SuiAddress uploader, String name, long registeredAtMs)
            implements ContractEvent {}

    record PoolCreated(SuiAddress pool, long creatorBps, long distributedUntilMs, long challengeWindowMs)
            implements ContractEvent {}

    record ChallengeWindowSet(SuiAddress pool, long challengeWindowMs) implements ContractEvent {}

    record Deposited(SuiAddress pool, SuiAddress payer, long amount, long creatorAmount, long treasuryAmount)
            implements ContractEvent {}

    record TreasuryWithdrawn(SuiAddress pool, SuiAddress recipient, long amount) implements ContractEvent {}

    record DistributionAnnounced(
            SuiAddress announcement,
            SuiAddress pool,
            long periodStartMs,
            long periodEndMs,
            String policy,
            Bytes merkleRoot,
            String leavesBlobId,
            long poolAmount,
            PayoutNode payouts,
            long opensAtMs)
            implements ContractEvent {}

    record AnnouncementWithdrawn(SuiAddress announcement, SuiAddress pool, long challenges) implements ContractEvent {}

    record DistributionChallenged(SuiAddress announcement, long number, SuiAddress challenger, Bytes receiptDigest)
            implements ContractEvent {}

    record ChallengeAnswered(SuiAddress announcement, long number, SuiAddress challenger, String reason)
            implements ContractEvent {}

    record DistributionOpened(
            SuiAddress distribution,
            SuiAddress announcement,
            SuiAddress pool,
            long periodStartMs,
            long periodEndMs,
            String policy,
            Bytes merkleRoot,
            String leavesBlobId,
            Bytes payoutsHash,
            long poolAmount,
            long batchedAmount,
            long batches,
            long claimedAmount,
            long carriedAmount,
            long challenges)
            implements ContractEvent {}

    record ClaimsSetAside(SuiAddress claims, SuiAddress distribution, long amount) implements ContractEvent {}

    record ClaimRedeemed(SuiAddress claims, SuiAddress distribution, SuiAddress uploader, long amount, long remaining)
            implements ContractEvent {}

    record DistributionClosed(
            SuiAddress distribution,
            SuiAddress pool,
            long paidAmount,
            long returnedAmount,
            long remainder,
            long payouts)
            implements ContractEvent {}

    record BatchPaid(
            SuiAddress distribution,
            SuiAddress batch,
            long index,
            List<SuiAddress> recipients,
            List<Long> amounts,
            long paid,
            long unpaid)
            implements ContractEvent {}

    record BatchReturned(SuiAddress distribution, SuiAddress batch, long index, long unpaid) implements ContractEvent {}

    record RegistryCreated(SuiAddress registry, SuiAddress pool, List<Tier> tiers) implements ContractEvent {}

    record TierChanged(SuiAddress registry, int index, Tier tier) implements ContractEvent {}

    record MembershipPurchased(
            SuiAddress membership,
            SuiAddress registry,
            SuiAddress member,
            int tier,
            long price,
            long startedAtMs,
            long expiresAtMs,
            long number)
            implements ContractEvent {}

    record MembershipRenewed(SuiAddress membership, SuiAddress member, int tier, long price, long expiresAtMs)
            implements ContractEvent {}

    record MembershipUpgraded(
            SuiAddress membership, SuiAddress member, int fromTier, int toTier, long price, long expiresAtMs)
            implements ContractEvent {}

    record ContentSubmitted(
            SuiAddress content,
            SuiAddress uploader,
            String title,
            String description,
            String genre,
            String language,
            long durationMs,
            List<String> blobIds,
            String posterBlobId,
            Bytes segmentRoot,
            long submittedAtMs)
            implements ContractEvent {}

    record ContentApproved(SuiAddress content, SuiAddress moderator, long decidedAtMs) implements ContractEvent {}

    record ContentRejected(SuiAddress content, SuiAddress moderator, String reason, long decidedAtMs)
            implements ContractEvent {}

    record ContentTakenDown(SuiAddress content, SuiAddress moderator, String reason, long decidedAtMs)
            implements ContractEvent {}

    record StreamsRecorded(
            SuiAddress content, long plays, long creditedSeconds, long totalPlays, long totalCreditedSeconds)
            implements ContractEvent {}

    record StreamSessionIssued(
            SuiAddress session,
            SuiAddress content,
            SuiAddress membership,
            SuiAddress viewer,
            long creditedSeconds,
            long completionBps,
            long endedAtMs)
            implements ContractEvent {}

    record ContentRated(
            SuiAddress content, SuiAddress membership, int stars, int previous, long ratingSum, long ratingCount)
            implements ContractEvent {}

    record AuthorityCreated(SuiAddress authority, SuiAddress admin, List<SuiAddress> operatives)
            implements ContractEvent {}

    record AdminOffered(SuiAddress authority, SuiAddress to) implements ContractEvent {}

    record AdminOfferWithdrawn(SuiAddress authority, SuiAddress to) implements ContractEvent {}

    record AdminAccepted(SuiAddress authority, SuiAddress admin, SuiAddress holder) implements ContractEvent {}

    /** The kind is the capability's type, without 0x. */
    record CapGranted(SuiAddress authority, SuiAddress cap, String kind, SuiAddress holder) implements ContractEvent {}

    record CapRevoked(SuiAddress authority, SuiAddress cap) implements ContractEvent {}

    /** A shared object of any kind was lifted to another version of its package. */
    record Migrated(SuiAddress object, long fromVersion, long toVersion) implements ContractEvent {}
}
