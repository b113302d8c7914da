package blockbuster.server.chain.internal;

import blockbuster.server.chain.BatchPaid;
import blockbuster.server.chain.ChainEvent;
import blockbuster.server.chain.ChallengeAnswered;
import blockbuster.server.chain.ClaimRedeemed;
import blockbuster.server.chain.ClaimsSetAside;
import blockbuster.server.chain.ContentApproved;
import blockbuster.server.chain.ContentRated;
import blockbuster.server.chain.ContentRejected;
import blockbuster.server.chain.ContentSubmitted;
import blockbuster.server.chain.ContentTakenDown;
import blockbuster.server.chain.DistributionAnnounced;
import blockbuster.server.chain.DistributionChallenged;
import blockbuster.server.chain.DistributionClosed;
import blockbuster.server.chain.DistributionOpened;
import blockbuster.server.chain.EventPosition;
import blockbuster.server.chain.MembershipPurchased;
import blockbuster.server.chain.MembershipRenewed;
import blockbuster.server.chain.MembershipUpgraded;
import blockbuster.server.chain.PoolDeposited;
import blockbuster.server.chain.StreamsRecorded;
import blockbuster.server.chain.UploaderRegistered;
import blockbuster.sui.contract.events.ContractEvent;
import java.util.Optional;

/** Puts the contracts' events into the words of this module. One row per event: a table, not logic. */
final class EventTranslator {

    private EventTranslator() {}

    /** Empty for events that nobody here listens to. */
    static Optional<ChainEvent> translate(ContractEvent event, EventPosition at) {
        return switch (event) {
            case ContractEvent.UploaderRegistered e ->
                Optional.of(
                        new UploaderRegistered(at, e.account(), e.uploader(), e.name(), U64.time(e.registeredAtMs())));
            case ContractEvent.Deposited e ->
                Optional.of(new PoolDeposited(
                        at,
                        e.pool(),
                        e.payer(),
                        U64.toBig(e.amount()),
                        U64.toBig(e.creatorAmount()),
                        U64.toBig(e.treasuryAmount())));
            case ContractEvent.DistributionAnnounced e -> Optional.of(announced(e, at));
            case ContractEvent.DistributionChallenged e ->
                Optional.of(new DistributionChallenged(
                        at,
                        e.announcement(),
                        e.number(),
                        e.challenger(),
                        e.receiptDigest().toString()));
            case ContractEvent.ChallengeAnswered e ->
                Optional.of(new ChallengeAnswered(at, e.announcement(), e.number(), e.challenger(), e.reason()));
            case ContractEvent.DistributionOpened e -> Optional.of(opened(e, at));
            case ContractEvent.ClaimsSetAside e ->
                Optional.of(new ClaimsSetAside(at, e.claims(), e.distribution(), U64.toBig(e.amount())));
            case ContractEvent.ClaimRedeemed e ->
                Optional.of(new ClaimRedeemed(
                        at,
                        e.claims(),
                        e.distribution(),
                        e.uploader(),
                        U64.toBig(e.amount()),
                        U64.toBig(e.remaining())));
            case ContractEvent.DistributionClosed e -> Optional.of(closed(e, at));
            case ContractEvent.BatchPaid e -> Optional.of(paid(e, at));
            case ContractEvent.MembershipPurchased e -> Optional.of(purchased(e, at));
            case ContractEvent.MembershipRenewed e ->
                Optional.of(new MembershipRenewed(
                        at, e.membership(), e.member(), e.tier(), U64.toBig(e.price()), U64.time(e.expiresAtMs())));
            case ContractEvent.MembershipUpgraded e ->
                Optional.of(new MembershipUpgraded(
                        at,
                        e.membership(),
                        e.member(),
                        e.fromTier(),
                        e.toTier(),
                        U64.toBig(e.price()),
                        U64.time(e.expiresAtMs())));
            case ContractEvent.ContentSubmitted e -> Optional.of(submitted(e, at));
            case ContractEvent.ContentApproved e ->
                Optional.of(new ContentApproved(at, e.content(), e.moderator(), U64.time(e.decidedAtMs())));
            case ContractEvent.ContentRejected e ->
                Optional.of(new ContentRejected(at, e.content(), e.moderator(), e.reason(), U64.time(e.decidedAtMs())));
            case ContractEvent.ContentTakenDown e ->
                Optional.of(
                        new ContentTakenDown(at, e.content(), e.moderator(), e.reason(), U64.time(e.decidedAtMs())));
            case ContractEvent.StreamsRecorded e ->
                Optional.of(new StreamsRecorded(
                        at, e.content(), e.plays(), e.creditedSeconds(), e.totalPlays(), e.totalCreditedSeconds()));
            case ContractEvent.ContentRated e ->
                Optional.of(new ContentRated(
                        at, e.content(), e.membership(), e.stars(), e.previous(), e.ratingSum(), e.ratingCount()));
            case ContractEvent.PoolCreated e -> Optional.empty();
            case ContractEvent.ChallengeWindowSet e -> Optional.empty();
            case ContractEvent.AnnouncementWithdrawn e -> Optional.empty();
            case ContractEvent.TreasuryWithdrawn e -> Optional.empty();
            case ContractEvent.BatchReturned e -> Optional.empty();
            case ContractEvent.RegistryCreated e -> Optional.empty();
            case ContractEvent.TierChanged e -> Optional.empty();
            case ContractEvent.StreamSessionIssued e -> Optional.empty();
            case ContractEvent.AuthorityCreated e -> Optional.empty();
            case ContractEvent.AdminOffered e -> Optional.empty();
            case ContractEvent.AdminOfferWithdrawn e -> Optional.empty();
            case ContractEvent.AdminAccepted e -> Optional.empty();
            case ContractEvent.CapGranted e -> Optional.empty();
            case ContractEvent.CapRevoked e -> Optional.empty();
            case ContractEvent.Migrated e -> Optional.empty();
        };
    }

    private static ContentSubmitted submitted(ContractEvent.ContentSubmitted e, EventPosition at) {
        return new ContentSubmitted(
                at,
                e.content(),
                e.uploader(),
                e.title(),
                e.description(),
                e.genre(),
                e.language(),
                e.durationMs(),
                e.blobIds(),
                e.posterBlobId(),
                e.segmentRoot().toString(),
                U64.time(e.submittedAtMs()));
    }

    private static MembershipPurchased purchased(ContractEvent.MembershipPurchased e, EventPosition at) {
        return new MembershipPurchased(
                at,
                e.membership(),
                e.registry(),
                e.member(),
                e.tier(),
                U64.toBig(e.price()),
                U64.time(e.startedAtMs()),
                U64.time(e.expiresAtMs()),
                e.number());
    }

    private static DistributionAnnounced announced(ContractEvent.DistributionAnnounced e, EventPosition at) {
        return new DistributionAnnounced(
                at,
                e.announcement(),
                e.pool(),
                U64.time(e.periodStartMs()),
                U64.time(e.periodEndMs()),
                e.policy(),
                e.merkleRoot().toString(),
                e.leavesBlobId(),
                U64.toBig(e.poolAmount()),
                e.payouts(),
                U64.time(e.opensAtMs()));
    }

    private static DistributionOpened opened(ContractEvent.DistributionOpened e, EventPosition at) {
        return new DistributionOpened(
                at,
                e.distribution(),
                e.announcement(),
                e.pool(),
                U64.time(e.periodStartMs()),
                U64.time(e.periodEndMs()),
                e.policy(),
                e.merkleRoot().toString(),
                e.leavesBlobId(),
                e.payoutsHash().toString(),
                U64.toBig(e.poolAmount()),
                U64.toBig(e.batchedAmount()),
                e.batches(),
                U64.toBig(e.claimedAmount()),
                U64.toBig(e.carriedAmount()),
                e.challenges());
    }

    private static DistributionClosed closed(ContractEvent.DistributionClosed e, EventPosition at) {
        return new DistributionClosed(
                at,
                e.distribution(),
                e.pool(),
                U64.toBig(e.paidAmount()),
                U64.toBig(e.returnedAmount()),
                U64.toBig(e.remainder()),
                e.payouts());
    }

    private static BatchPaid paid(ContractEvent.BatchPaid e, EventPosition at) {
        return new BatchPaid(
                at,
                e.distribution(),
                e.batch(),
                e.index(),
                e.recipients(),
                e.amounts().stream().map(U64::toBig).toList(),
                U64.toBig(e.paid()),
                U64.toBig(e.unpaid()));
    }
}
