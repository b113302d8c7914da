/// What is about to be paid for a period, laid open before money moves. It fixes the period, the policy, the session leaves
/// and every payout. Until its window ends, anyone may challenge it with the digest of a signed receipt that the leaves lack.
/// A challenge is no veto: the operator answers each in public, or withdraws the announcement and makes a better one; it
/// can't be opened over an unanswered one.
module revenue_pool::announcement;

use revenue_pool::authority::Authority;
use revenue_pool::distributor_cap::DistributorCap;
use revenue_pool::payout_tree::{Self, Node};
use revenue_pool::revenue_admin_cap::RevenueAdminCap;
use revenue_pool::revenue_pool::RevenuePool;
use std::string::String;
use sui::clock::Clock;
use sui::event;
use sui::table::{Self, Table};

/// This version of the package is switched off; call the package that the announcement was migrated to.
const EWrongVersion: u64 = 0;
/// The pool's last distribution is still open; close it first.
const EDistributionOpen: u64 = 1;
/// The pool has an announcement already; open or withdraw it first.
const EAlreadyAnnounced: u64 = 2;
/// The period must start where the last one ended; read `distributed_until_ms` of the pool.
const EPeriodNotContiguous: u64 = 3;
/// The period must end after its start.
const EPeriodEmpty: u64 = 4;
/// The period isn't over; announce it after its end by the chain's clock.
const EPeriodNotOver: u64 = 5;
/// The policy needs a name.
const EEmptyPolicy: u64 = 6;
/// The Merkle root must have 32 bytes.
const EBadMerkleRoot: u64 = 7;
/// The payouts take more than the creators' pool holds; read the pool again and split what is there.
const EInsufficientPool: u64 = 8;
/// The announcement is of another pool; pass the pool that it names.
const EWrongPool: u64 = 9;
/// The window for challenges is over.
const EWindowOver: u64 = 10;
/// A receipt's digest must have 32 bytes: BLAKE2b-256 of the signed receipt.
const EBadReceiptDigest: u64 = 11;
/// There is no unanswered challenge of this number.
const ENoSuchChallenge: u64 = 12;
/// An answer needs a reason of 1 to 256 bytes.
const EBadReason: u64 = 13;
/// The window for challenges isn't over; open the distribution after `opens_at_ms`.
const EWindowOpen: u64 = 14;
/// Answer every challenge first, or withdraw the announcement.
const EUnansweredChallenges: u64 = 15;
/// The announcement is at this version already; there is nothing to migrate.
const EAlreadyMigrated: u64 = 16;

const VERSION: u64 = 1;
const HASH_BYTES: u64 = 32;
const MAX_REASON_BYTES: u64 = 256;

public struct Announcement has key {
    id: UID,
    version: u64,
    pool: ID,
    period_start_ms: u64,
    period_end_ms: u64,
    policy: String,
    merkle_root: vector<u8>,
    leaves_blob_id: String,
    payouts: Node,
    opens_at_ms: u64,
    /// How many challenges there were.
    challenges: u64,
    /// The challengers that wait for an answer, by the challenge's number.
    unanswered: Table<u64, address>,
}

/// What an announcement fixes, when its distribution is opened.
public struct Terms {
    announcement: ID,
    period_start_ms: u64,
    period_end_ms: u64,
    policy: String,
    merkle_root: vector<u8>,
    leaves_blob_id: String,
    payouts: Node,
    challenges: u64,
}

public struct DistributionAnnounced has copy, drop {
    announcement: ID,
    pool: ID,
    period_start_ms: u64,
    period_end_ms: u64,
    policy: String,
    merkle_root: vector<u8>,
    leaves_blob_id: String,
    /// The creators' pool at this moment.
    pool_amount: u64,
    payouts_hash: vector<u8>,
    paid: u64,
    claimed: u64,
    carried: u64,
    opens_at_ms: u64,
}

public struct AnnouncementWithdrawn has copy, drop {
    announcement: ID,
    pool: ID,
    challenges: u64,
}

public struct DistributionChallenged has copy, drop {
    announcement: ID,
    number: u64,
    challenger: address,
    receipt_digest: vector<u8>,
}

public struct ChallengeAnswered has copy, drop {
    announcement: ID,
    number: u64,
    challenger: address,
    reason: String,
}

public struct AnnouncementMigrated has copy, drop {
    announcement: ID,
    from_version: u64,
    to_version: u64,
}

public fun version(self: &Announcement): u64 {
    self.version
}

public fun opens_at_ms(self: &Announcement): u64 {
    self.opens_at_ms
}

public fun challenges(self: &Announcement): u64 {
    self.challenges
}

public fun unanswered(self: &Announcement): u64 {
    self.unanswered.length()
}

public fun payouts(self: &Announcement): Node {
    self.payouts
}

/// Shares the announcement of `[period_start_ms, period_end_ms)`. The payouts' root has `payouts_hash` and the sums of what
/// is paid, may be claimed, and is carried over; where there are no payouts, 32 zero bytes and zeros.
public fun announce<C>(
    pool: &mut RevenuePool<C>,
    authority: &Authority<RevenueAdminCap>,
    cap: &DistributorCap,
    period_start_ms: u64,
    period_end_ms: u64,
    policy: String,
    merkle_root: vector<u8>,
    leaves_blob_id: String,
    payouts_hash: vector<u8>,
    paid: u64,
    claimed: u64,
    carried: u64,
    clock: &Clock,
    ctx: &mut TxContext,
) {
    pool.assert_version();
    authority.assert_in_force(cap);
    assert_period(pool, period_start_ms, period_end_ms, clock);
    assert!(!policy.is_empty(), EEmptyPolicy);
    assert!(merkle_root.length() == HASH_BYTES, EBadMerkleRoot);
    let payouts = payout_tree::node(payouts_hash, payout_tree::sums(paid, claimed, carried));
    assert!(payouts.total() <= pool.creator_pool_value(), EInsufficientPool);

    let self = Announcement {
        id: object::new(ctx),
        version: VERSION,
        pool: object::id(pool),
        period_start_ms,
        period_end_ms,
        policy,
        merkle_root,
        leaves_blob_id,
        payouts,
        opens_at_ms: clock.timestamp_ms() + pool.challenge_window_ms(),
        challenges: 0,
        unanswered: table::new(ctx),
    };
    pool.begin_announcement(object::id(&self));
    self.emit_announced(pool.creator_pool_value());
    transfer::share_object(self)
}

/// Takes an announcement back, with all its challenges: what was promised is not going to be paid.
public fun withdraw<C>(
    self: Announcement,
    pool: &mut RevenuePool<C>,
    authority: &Authority<RevenueAdminCap>,
    cap: &DistributorCap,
) {
    pool.assert_version();
    self.assert_version();
    authority.assert_in_force(cap);
    assert!(self.pool == object::id(pool), EWrongPool);
    pool.end_announcement();
    event::emit(AnnouncementWithdrawn {
        announcement: object::id(&self),
        pool: self.pool,
        challenges: self.challenges,
    });
    let Announcement { id, unanswered, .. } = self;
    unanswered.drop();
    id.delete()
}

/// Says that the leaves lack a play. The receipt itself goes to the operator, or to the public: only its digest goes on chain,
/// because it tells who watched what.
public fun challenge(
    self: &mut Announcement,
    receipt_digest: vector<u8>,
    clock: &Clock,
    ctx: &mut TxContext,
) {
    self.assert_version();
    assert!(clock.timestamp_ms() < self.opens_at_ms, EWindowOver);
    assert!(receipt_digest.length() == HASH_BYTES, EBadReceiptDigest);
    let number = self.challenges;
    self.challenges = number + 1;
    self.unanswered.add(number, ctx.sender());
    event::emit(DistributionChallenged {
        announcement: object::id(self),
        number,
        challenger: ctx.sender(),
        receipt_digest,
    })
}

/// Answers a challenge in public: why the leaves are right without the play.
public fun answer(
    self: &mut Announcement,
    authority: &Authority<RevenueAdminCap>,
    cap: &DistributorCap,
    number: u64,
    reason: String,
) {
    self.assert_version();
    authority.assert_in_force(cap);
    assert!(self.unanswered.contains(number), ENoSuchChallenge);
    assert!(!reason.is_empty() && reason.length() <= MAX_REASON_BYTES, EBadReason);
    let challenger = self.unanswered.remove(number);
    event::emit(ChallengeAnswered { announcement: object::id(self), number, challenger, reason })
}

/// Lifts the announcement to this version of the package, which switches older versions off.
public fun migrate(
    self: &mut Announcement,
    authority: &Authority<RevenueAdminCap>,
    cap: &RevenueAdminCap,
) {
    authority.assert_admin(cap);
    assert!(self.version < VERSION, EAlreadyMigrated);
    let from_version = self.version;
    self.version = VERSION;
    event::emit(AnnouncementMigrated {
        announcement: object::id(self),
        from_version,
        to_version: VERSION,
    })
}

/// Ends the announcement of `pool` by what it promised.
public(package) fun conclude<C>(self: Announcement, pool: &RevenuePool<C>, clock: &Clock): Terms {
    self.assert_version();
    assert!(self.pool == object::id(pool), EWrongPool);
    assert!(self.opens_at_ms <= clock.timestamp_ms(), EWindowOpen);
    assert!(self.unanswered.is_empty(), EUnansweredChallenges);
    let announcement = object::id(&self);
    let Announcement {
        id,
        version: _,
        pool: _,
        period_start_ms,
        period_end_ms,
        policy,
        merkle_root,
        leaves_blob_id,
        payouts,
        opens_at_ms: _,
        challenges,
        unanswered,
    } = self;
    unanswered.destroy_empty();
    id.delete();
    Terms {
        announcement,
        period_start_ms,
        period_end_ms,
        policy,
        merkle_root,
        leaves_blob_id,
        payouts,
        challenges,
    }
}

/// `(announcement, period start, period end, policy, Merkle root, leaves' blob id, payouts, challenges)`
public(package) fun unpack(terms: Terms): (ID, u64, u64, String, vector<u8>, String, Node, u64) {
    let Terms {
        announcement,
        period_start_ms,
        period_end_ms,
        policy,
        merkle_root,
        leaves_blob_id,
        payouts,
        challenges,
    } = terms;
    (
        announcement,
        period_start_ms,
        period_end_ms,
        policy,
        merkle_root,
        leaves_blob_id,
        payouts,
        challenges,
    )
}

fun assert_version(self: &Announcement) {
    assert!(self.version == VERSION, EWrongVersion)
}

fun assert_period<C>(
    pool: &RevenuePool<C>,
    period_start_ms: u64,
    period_end_ms: u64,
    clock: &Clock,
) {
    assert!(pool.open_distribution().is_none(), EDistributionOpen);
    assert!(pool.announcement().is_none(), EAlreadyAnnounced);
    assert!(period_start_ms == pool.distributed_until_ms(), EPeriodNotContiguous);
    assert!(period_start_ms < period_end_ms, EPeriodEmpty);
    assert!(period_end_ms <= clock.timestamp_ms(), EPeriodNotOver);
}

fun emit_announced(self: &Announcement, pool_amount: u64) {
    event::emit(DistributionAnnounced {
        announcement: object::id(self),
        pool: self.pool,
        period_start_ms: self.period_start_ms,
        period_end_ms: self.period_end_ms,
        policy: self.policy,
        merkle_root: self.merkle_root,
        leaves_blob_id: self.leaves_blob_id,
        pool_amount,
        payouts_hash: self.payouts.hash(),
        paid: self.payouts.paid(),
        claimed: self.payouts.claimed(),
        carried: self.payouts.carried(),
        opens_at_ms: self.opens_at_ms,
    })
}

#[test_only]
public fun set_version_for_testing(self: &mut Announcement, version: u64) {
    self.version = version
}
