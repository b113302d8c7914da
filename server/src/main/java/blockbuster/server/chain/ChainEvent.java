package blockbuster.server.chain;

/**
 * Something that happened on chain, in the order of the chain. The indexer publishes events synchronously, inside the
 * database transaction that moves its cursor: a listener's writes and the cursor commit together or not at all, and after
 * a rebuild every event comes again from the first checkpoint. Listeners must therefore be idempotent, quick, and free of
 * side effects outside the database.
 */
public sealed interface ChainEvent
        permits ContentSubmitted,
                ContentApproved,
                ContentRejected,
                ContentTakenDown,
                StreamsRecorded,
                ContentRated,
                UploaderRegistered,
                MembershipPurchased,
                MembershipRenewed,
                MembershipUpgraded,
                PoolDeposited,
                DistributionAnnounced,
                DistributionChallenged,
                ChallengeAnswered,
                DistributionOpened,
                ClaimsSetAside,
                ClaimRedeemed,
                BatchPaid,
                DistributionClosed {
    EventPosition position();
}
