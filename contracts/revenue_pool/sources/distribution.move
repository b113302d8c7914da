/// One period's payout, from opening to closing. Opening takes the terms of an announcement that has stood its time, commits
/// to every batch's list, and moves the money out of the pool, the claims apart; closing counts what was paid and brings the
/// rest back. Periods follow each other without gap or overlap, one at a time; a closed distribution never changes.
module revenue_pool::distribution;

use revenue_pool::announcement::Announcement;
use revenue_pool::authority::Authority;
use revenue_pool::claims;
use revenue_pool::distributor_cap::DistributorCap;
use revenue_pool::payout_batch::{Self, BatchReceipt};
use revenue_pool::payout_tree::Node;
use revenue_pool::revenue_admin_cap::RevenueAdminCap;
use revenue_pool::revenue_pool::RevenuePool;
use std::string::String;
use sui::balance::{Self, Balance};
use sui::clock::Clock;
use sui::event;

/// This version of the package is switched off; call the package that the distribution was migrated to.
const EWrongVersion: u64 = 0;
/// Give as many batch amounts as digests and workers.
const ELengthMismatch: u64 = 1;
/// At most 1000 batches, for one transaction must be able to close them; put more payouts into each.
const ETooManyBatches: u64 = 2;
/// Every batch needs money; leave empty ones out.
const EZeroBatch: u64 = 3;
/// A batch's digest must have 32 bytes; make it with `payout_batch::digest_of`.
const EBadDigest: u64 = 4;
/// The batches must hold exactly what the announcement pays.
const ENotAsAnnounced: u64 = 5;
/// The distribution is of another pool; pass the pool that it names.
const EWrongPool: u64 = 6;
/// The distribution is closed already; nothing is left to do.
const EAlreadyClosed: u64 = 7;
/// Pass the receipts of all batches; pay or give back the batches that are still out first.
const EMissingReceipts: u64 = 8;
/// A receipt is of another distribution; pass only this one's.
const EWrongDistribution: u64 = 9;
/// The distribution is at this version already; there is nothing to migrate.
const EAlreadyMigrated: u64 = 10;

const VERSION: u64 = 1;
const HASH_BYTES: u64 = 32;
/// As many receipts as one transaction brings back, and amounts, digests and workers as one carries.
const MAX_BATCHES: u64 = 1000;

public struct Distribution has key {
    id: UID,
    version: u64,
    pool: ID,
    period_start_ms: u64,
    period_end_ms: u64,
    policy: String,
    merkle_root: vector<u8>,
    leaves_blob_id: String,
    /// The root of the payout tree.
    payout_root: Node,
    challenges: u64,
    batched_amount: u64,
    batches: u64,
    paid_amount: u64,
    returned_amount: u64,
    payouts: u64,
    closed: bool,
}

public struct DistributionOpened has copy, drop {
    distribution: ID,
    announcement: ID,
    pool: ID,
    period_start_ms: u64,
    period_end_ms: u64,
    policy: String,
    merkle_root: vector<u8>,
    leaves_blob_id: String,
    payouts_hash: vector<u8>,
    /// The creators' pool before anything was taken out.
    pool_amount: u64,
    batched_amount: u64,
    batches: u64,
    claimed_amount: u64,
    carried_amount: u64,
    challenges: u64,
}

public struct DistributionClosed has copy, drop {
    distribution: ID,
    pool: ID,
    paid_amount: u64,
    returned_amount: u64,
    /// The creators' pool afterwards.
    remainder: u64,
    payouts: u64,
}

public struct DistributionMigrated has copy, drop {
    distribution: ID,
    from_version: u64,
    to_version: u64,
}

public fun version(self: &Distribution): u64 {
    self.version
}

public fun pool(self: &Distribution): ID {
    self.pool
}

public fun batched_amount(self: &Distribution): u64 {
    self.batched_amount
}

public fun paid_amount(self: &Distribution): u64 {
    self.paid_amount
}

public fun returned_amount(self: &Distribution): u64 {
    self.returned_amount
}

public fun payouts(self: &Distribution): u64 {
    self.payouts
}

public fun challenges(self: &Distribution): u64 {
    self.challenges
}

public fun is_closed(self: &Distribution): bool {
    self.closed
}

/// Shares the distribution that was announced and gives each of the `workers` the batch at its place; one address may take
/// many. Their receipts come back to the sender, who closes. No batch is fine: a period in which nobody watched.
public fun open<C>(
    pool: &mut RevenuePool<C>,
    authority: &Authority<RevenueAdminCap>,
    cap: &DistributorCap,
    announcement: Announcement,
    batch_amounts: vector<u64>,
    batch_digests: vector<vector<u8>>,
    workers: vector<address>,
    clock: &Clock,
    ctx: &mut TxContext,
) {
    pool.assert_version();
    authority.assert_in_force(cap);
    assert!(workers.length() == batch_amounts.length(), ELengthMismatch);
    let (
        announcement,
        period_start_ms,
        period_end_ms,
        policy,
        merkle_root,
        leaves_blob_id,
        payout_root,
        challenges,
    ) = announcement.conclude(pool, clock).unpack();
    assert_batches(&batch_amounts, &batch_digests, payout_root.paid());

    let distribution = Distribution {
        id: object::new(ctx),
        version: VERSION,
        pool: object::id(pool),
        period_start_ms,
        period_end_ms,
        policy,
        merkle_root,
        leaves_blob_id,
        payout_root,
        challenges,
        batched_amount: payout_root.paid(),
        batches: batch_amounts.length(),
        paid_amount: 0,
        returned_amount: 0,
        payouts: 0,
        closed: false,
    };
    let pool_amount = pool.creator_pool_value();
    pool.end_announcement();
    pool.begin_distribution(object::id(&distribution), period_end_ms);
    assign_batches(pool, &distribution, batch_amounts, batch_digests, workers, ctx);
    if (payout_root.claimed() > 0) {
        let funds = pool.take_creator_funds(payout_root.claimed());
        claims::set_aside(object::id(&distribution), payout_root, funds, ctx)
    };
    distribution.emit_opened(announcement, pool_amount);
    transfer::share_object(distribution)
}

/// Takes the receipts of all batches, brings the unpaid rest back to the creators' pool, and seals the result.
public fun close<C>(
    self: &mut Distribution,
    pool: &mut RevenuePool<C>,
    receipts: vector<BatchReceipt<C>>,
    _ctx: &mut TxContext,
) {
    pool.assert_version();
    assert!(self.version == VERSION, EWrongVersion);
    assert!(self.pool == object::id(pool), EWrongPool);
    assert!(!self.closed, EAlreadyClosed);
    // A batch leaves exactly one receipt, so as many receipts of this distribution as batches are all of them.
    assert!(receipts.length() == self.batches, EMissingReceipts);
    let id = object::id(self);
    assert!(receipts.all!(|receipt| receipt.receipt_distribution() == id), EWrongDistribution);

    let returned = self.count(receipts);
    self.returned_amount = returned.value();
    self.closed = true;
    pool.return_creator_funds(returned);
    pool.end_distribution();
    event::emit(DistributionClosed {
        distribution: id,
        pool: self.pool,
        paid_amount: self.paid_amount,
        returned_amount: self.returned_amount,
        remainder: pool.creator_pool_value(),
        payouts: self.payouts,
    })
}

/// Lifts the distribution to this version of the package, which switches older versions off.
public fun migrate(
    self: &mut Distribution,
    authority: &Authority<RevenueAdminCap>,
    cap: &RevenueAdminCap,
) {
    authority.assert_admin(cap);
    assert!(self.version < VERSION, EAlreadyMigrated);
    let from_version = self.version;
    self.version = VERSION;
    event::emit(DistributionMigrated {
        distribution: object::id(self),
        from_version,
        to_version: VERSION,
    })
}

fun assert_batches(amounts: &vector<u64>, digests: &vector<vector<u8>>, announced: u64) {
    assert!(amounts.length() == digests.length(), ELengthMismatch);
    assert!(amounts.length() <= MAX_BATCHES, ETooManyBatches);
    assert!(amounts.all!(|amount| *amount > 0), EZeroBatch);
    assert!(digests.all!(|digest| digest.length() == HASH_BYTES), EBadDigest);
    let sum = (*amounts).fold!(0u128, |sum, amount| sum + (amount as u128));
    assert!(sum == (announced as u128), ENotAsAnnounced)
}

fun assign_batches<C>(
    pool: &mut RevenuePool<C>,
    self: &Distribution,
    amounts: vector<u64>,
    digests: vector<vector<u8>>,
    workers: vector<address>,
    ctx: &mut TxContext,
) {
    let mut index = 0;
    while (index < amounts.length()) {
        let funds = pool.take_creator_funds(amounts[index]);
        payout_batch::assign(
            object::id(self),
            self.pool,
            index,
            digests[index],
            funds,
            workers[index],
            ctx,
        );
        index = index + 1;
    }
}

/// Adds the receipts up and returns what they didn't pay.
fun count<C>(self: &mut Distribution, receipts: vector<BatchReceipt<C>>): Balance<C> {
    let mut returned = balance::zero();
    receipts.do!(|receipt| {
        let (paid, payouts, unpaid) = receipt.consume_receipt();
        self.paid_amount = self.paid_amount + paid;
        self.payouts = self.payouts + payouts;
        returned.join(unpaid)
    });
    returned
}

fun emit_opened(self: &Distribution, announcement: ID, pool_amount: u64) {
    event::emit(DistributionOpened {
        distribution: object::id(self),
        announcement,
        pool: self.pool,
        period_start_ms: self.period_start_ms,
        period_end_ms: self.period_end_ms,
        policy: self.policy,
        merkle_root: self.merkle_root,
        leaves_blob_id: self.leaves_blob_id,
        payouts_hash: self.payout_root.hash(),
        pool_amount,
        batched_amount: self.batched_amount,
        batches: self.batches,
        claimed_amount: self.payout_root.claimed(),
        carried_amount: self.payout_root.carried(),
        challenges: self.challenges,
    })
}

#[test_only]
public fun set_version_for_testing(self: &mut Distribution, version: u64) {
    self.version = version
}
