/// One part of a distribution's money, owned by the worker that pays it out. Paying consumes the batch, so it happens
/// once; it touches no shared object, so batches are paid in parallel. The batch commits to its list of payouts: a
/// worker can pay exactly that list, or give everything back. Either leaves a receipt, with what wasn't paid, to the
/// collector, who closes the distribution.
module revenue_pool::payout_batch;

use std::bcs;
use sui::balance::Balance;
use sui::coin;
use sui::event;
use sui::hash;

/// Give as many amounts as recipients.
const ELengthMismatch: u64 = 0;
/// This is not the list that the batch commits to; pay exactly that one, or give the batch back.
const EDigestMismatch: u64 = 1;
/// The list pays more than the batch holds; give the batch back.
const EAmountsExceedFunds: u64 = 2;

public struct PayoutBatch<phantom C> has key {
    id: UID,
    distribution: ID,
    pool: ID,
    index: u64,
    /// `blake2b256(bcs(recipients) ‖ bcs(amounts))`
    digest: vector<u8>,
    funds: Balance<C>,
    /// Who gets the receipt.
    collector: address,
}

/// What became of a batch; closing the distribution needs all of them.
public struct BatchReceipt<phantom C> has key {
    id: UID,
    distribution: ID,
    index: u64,
    paid: u64,
    payouts: u64,
    unpaid: Balance<C>,
}

public struct BatchPaid has copy, drop {
    distribution: ID,
    batch: ID,
    index: u64,
    recipients: vector<address>,
    amounts: vector<u64>,
    paid: u64,
    unpaid: u64,
}

public struct BatchReturned has copy, drop {
    distribution: ID,
    batch: ID,
    index: u64,
    unpaid: u64,
}

public fun funds<C>(self: &PayoutBatch<C>): u64 {
    self.funds.value()
}

public fun index<C>(self: &PayoutBatch<C>): u64 {
    self.index
}

public fun distribution<C>(self: &PayoutBatch<C>): ID {
    self.distribution
}

public fun digest<C>(self: &PayoutBatch<C>): vector<u8> {
    self.digest
}

public fun collector<C>(self: &PayoutBatch<C>): address {
    self.collector
}

/// What a batch that pays these lists commits to.
public fun digest_of(recipients: &vector<address>, amounts: &vector<u64>): vector<u8> {
    let mut preimage = bcs::to_bytes(recipients);
    preimage.append(bcs::to_bytes(amounts));
    hash::blake2b256(&preimage)
}

/// Pays `amounts[i]` to `recipients[i]`, skipping zeros, and leaves the collector a receipt with what is left.
public fun pay<C>(
    batch: PayoutBatch<C>,
    recipients: vector<address>,
    amounts: vector<u64>,
    ctx: &mut TxContext,
) {
    assert!(recipients.length() == amounts.length(), ELengthMismatch);
    assert!(digest_of(&recipients, &amounts) == batch.digest, EDigestMismatch);
    let total = amounts.fold!(0u128, |sum, amount| sum + (amount as u128));
    assert!(total <= (batch.funds.value() as u128), EAmountsExceedFunds);

    let PayoutBatch { id, distribution, pool: _, index, digest: _, mut funds, collector } = batch;
    let payouts = pay_each(&mut funds, &recipients, &amounts, ctx);
    event::emit(BatchPaid {
        distribution,
        batch: id.to_inner(),
        index,
        recipients,
        amounts,
        paid: total as u64,
        unpaid: funds.value(),
    });
    id.delete();
    leave_receipt(distribution, index, total as u64, payouts, funds, collector, ctx)
}

/// Gives the whole batch back unpaid, so that a list that can't be paid doesn't block the pool.
public fun give_back<C>(batch: PayoutBatch<C>, ctx: &mut TxContext) {
    let PayoutBatch { id, distribution, pool: _, index, digest: _, funds, collector } = batch;
    event::emit(BatchReturned {
        distribution,
        batch: id.to_inner(),
        index,
        unpaid: funds.value(),
    });
    id.delete();
    leave_receipt(distribution, index, 0, 0, funds, collector, ctx)
}

/// Gives `worker` a batch whose receipt comes back to the sender.
public(package) fun assign<C>(
    distribution: ID,
    pool: ID,
    index: u64,
    digest: vector<u8>,
    funds: Balance<C>,
    worker: address,
    ctx: &mut TxContext,
) {
    let batch = PayoutBatch {
        id: object::new(ctx),
        distribution,
        pool,
        index,
        digest,
        funds,
        collector: ctx.sender(),
    };
    transfer::transfer(batch, worker)
}

public(package) fun receipt_distribution<C>(receipt: &BatchReceipt<C>): ID {
    receipt.distribution
}

/// `(paid, payouts, unpaid)`
public(package) fun consume_receipt<C>(receipt: BatchReceipt<C>): (u64, u64, Balance<C>) {
    let BatchReceipt { id, distribution: _, index: _, paid, payouts, unpaid } = receipt;
    id.delete();
    (paid, payouts, unpaid)
}

/// The number of recipients who got something.
fun pay_each<C>(
    funds: &mut Balance<C>,
    recipients: &vector<address>,
    amounts: &vector<u64>,
    ctx: &mut TxContext,
): u64 {
    let (mut i, mut payouts) = (0, 0);
    while (i < recipients.length()) {
        if (amounts[i] > 0) {
            transfer::public_transfer(coin::take(funds, amounts[i], ctx), recipients[i]);
            payouts = payouts + 1;
        };
        i = i + 1;
    };
    payouts
}

fun leave_receipt<C>(
    distribution: ID,
    index: u64,
    paid: u64,
    payouts: u64,
    unpaid: Balance<C>,
    collector: address,
    ctx: &mut TxContext,
) {
    let receipt = BatchReceipt { id: object::new(ctx), distribution, index, paid, payouts, unpaid };
    transfer::transfer(receipt, collector)
}
