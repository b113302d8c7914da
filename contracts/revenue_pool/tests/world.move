/// A small economy for tests: an admin with a pool, a payout worker, a clock. Every step is a transaction of its own.
#[test_only]
module revenue_pool::world;

use revenue_pool::announcement::{Self, Announcement};
use revenue_pool::authority::Authority;
use revenue_pool::distribution::{Self, Distribution};
use revenue_pool::distributor_cap::DistributorCap;
use revenue_pool::payout_batch::{Self, BatchReceipt, PayoutBatch};
use revenue_pool::revenue_admin_cap::{Self, RevenueAdminCap};
use revenue_pool::revenue_pool::{Self, RevenuePool};
use revenue_pool::uploader_account;
use std::bcs;
use sui::clock::{Self, Clock};
use sui::coin::{Self, Coin};
use sui::event;
use sui::sui::SUI;
use sui::test_scenario::{Self as ts, Scenario};

const ADMIN: address = @0xAD;
const WORKER: address = @0x30;
const START_MS: u64 = 1_000_000;
const WEEK_MS: u64 = 604_800_000;

public fun admin(): address { ADMIN }

public fun worker(): address { WORKER }

public fun start_ms(): u64 { START_MS }

public fun week_ms(): u64 { WEEK_MS }

/// A world with one pool of 70 %, its period starting at `start_ms`.
public fun begin(): Scenario {
    let mut s = ts::begin(ADMIN);
    revenue_admin_cap::init_for_testing(s.ctx());
    uploader_account::init_for_testing(s.ctx());
    let mut clock = clock::create_for_testing(s.ctx());
    clock.set_for_testing(START_MS);
    clock.share_for_testing();
    create_pool(&mut s, 7_000);
    s
}

public fun create_pool(s: &mut Scenario, creator_bps: u64) {
    s.next_tx(ADMIN);
    let authority = s.take_shared<Authority<RevenueAdminCap>>();
    let cap = s.take_from_sender<RevenueAdminCap>();
    let clock = s.take_shared<Clock>();
    revenue_pool::create<SUI>(&authority, &cap, creator_bps, 0, &clock, s.ctx());
    ts::return_shared(clock);
    s.return_to_sender(cap);
    ts::return_shared(authority);
}

public fun advance_to(s: &mut Scenario, timestamp_ms: u64) {
    s.next_tx(ADMIN);
    let mut clock = s.take_shared<Clock>();
    clock.set_for_testing(timestamp_ms);
    ts::return_shared(clock);
}

public fun deposit(s: &mut Scenario, payer: address, amount: u64) {
    s.next_tx(payer);
    let mut pool = s.take_shared<RevenuePool<SUI>>();
    pool.deposit(coin::mint_for_testing(amount, s.ctx()), s.ctx());
    ts::return_shared(pool);
}

public fun withdraw(s: &mut Scenario, amount: u64) {
    s.next_tx(ADMIN);
    let mut pool = s.take_shared<RevenuePool<SUI>>();
    let authority = s.take_shared<Authority<RevenueAdminCap>>();
    let cap = s.take_from_sender<RevenueAdminCap>();
    let coin = pool.withdraw_treasury(&authority, &cap, amount, s.ctx());
    transfer::public_transfer(coin, ADMIN);
    s.return_to_sender(cap);
    ts::return_shared(authority);
    ts::return_shared(pool);
}

/// Opens the period from where the pool stands up to `period_end_ms`.
public fun open(
    s: &mut Scenario,
    period_end_ms: u64,
    amounts: vector<u64>,
    digests: vector<vector<u8>>,
) {
    s.next_tx(ADMIN);
    let pool = s.take_shared<RevenuePool<SUI>>();
    let period_start_ms = pool.distributed_until_ms();
    ts::return_shared(pool);
    open_with(s, period_start_ms, period_end_ms, b"pool", root(), amounts, digests)
}

public fun open_with(
    s: &mut Scenario,
    period_start_ms: u64,
    period_end_ms: u64,
    policy: vector<u8>,
    merkle_root: vector<u8>,
    amounts: vector<u64>,
    digests: vector<vector<u8>>,
) {
    let workers = amounts.map_ref!(|_| WORKER);
    open_for(s, period_start_ms, period_end_ms, policy, merkle_root, amounts, digests, workers)
}

/// The admin announces exactly what the batches hold and opens it with the first distributor's capability; the receipts
/// come to the admin.
public fun open_for(
    s: &mut Scenario,
    period_start_ms: u64,
    period_end_ms: u64,
    policy: vector<u8>,
    merkle_root: vector<u8>,
    amounts: vector<u64>,
    digests: vector<vector<u8>>,
    workers: vector<address>,
) {
    let paid = amounts.fold!(0, |sum, amount| sum + amount);
    announce_with(s, period_start_ms, period_end_ms, policy, merkle_root, root(), paid, 0, 0);
    open_announced(s, amounts, digests, workers)
}

/// Announces the payouts of this root for the period from where the pool stands up to `period_end_ms`.
public fun announce(
    s: &mut Scenario,
    period_end_ms: u64,
    payouts_hash: vector<u8>,
    paid: u64,
    claimed: u64,
    carried: u64,
) {
    s.next_tx(ADMIN);
    let pool = s.take_shared<RevenuePool<SUI>>();
    let period_start_ms = pool.distributed_until_ms();
    ts::return_shared(pool);
    announce_with(
        s,
        period_start_ms,
        period_end_ms,
        b"pool",
        root(),
        payouts_hash,
        paid,
        claimed,
        carried,
    )
}

public fun announce_with(
    s: &mut Scenario,
    period_start_ms: u64,
    period_end_ms: u64,
    policy: vector<u8>,
    merkle_root: vector<u8>,
    payouts_hash: vector<u8>,
    paid: u64,
    claimed: u64,
    carried: u64,
) {
    s.next_tx(ADMIN);
    let mut pool = s.take_shared<RevenuePool<SUI>>();
    let authority = s.take_shared<Authority<RevenueAdminCap>>();
    let cap = s.take_from_sender<DistributorCap>();
    let clock = s.take_shared<Clock>();
    announcement::announce(
        &mut pool,
        &authority,
        &cap,
        period_start_ms,
        period_end_ms,
        policy.to_string(),
        merkle_root,
        b"leaves".to_string(),
        payouts_hash,
        paid,
        claimed,
        carried,
        &clock,
        s.ctx(),
    );
    ts::return_shared(clock);
    s.return_to_sender(cap);
    ts::return_shared(authority);
    ts::return_shared(pool);
}

/// Opens what was announced last.
public fun open_announced(
    s: &mut Scenario,
    amounts: vector<u64>,
    digests: vector<vector<u8>>,
    workers: vector<address>,
) {
    s.next_tx(ADMIN);
    let mut pool = s.take_shared<RevenuePool<SUI>>();
    let authority = s.take_shared<Authority<RevenueAdminCap>>();
    let cap = s.take_from_sender<DistributorCap>();
    let clock = s.take_shared<Clock>();
    let announcement = s.take_shared<Announcement>();
    distribution::open(
        &mut pool,
        &authority,
        &cap,
        announcement,
        amounts,
        digests,
        workers,
        &clock,
        s.ctx(),
    );
    ts::return_shared(clock);
    s.return_to_sender(cap);
    ts::return_shared(authority);
    ts::return_shared(pool);
}

/// Sets the pool's window for challenges.
public fun set_window(s: &mut Scenario, challenge_window_ms: u64) {
    s.next_tx(ADMIN);
    let mut pool = s.take_shared<RevenuePool<SUI>>();
    let authority = s.take_shared<Authority<RevenueAdminCap>>();
    let cap = s.take_from_sender<RevenueAdminCap>();
    pool.set_challenge_window(&authority, &cap, challenge_window_ms);
    s.return_to_sender(cap);
    ts::return_shared(authority);
    ts::return_shared(pool);
}

/// Opens the first week with one batch that pays these lists and holds `funds`.
public fun open_paying(
    s: &mut Scenario,
    funds: u64,
    recipients: vector<address>,
    amounts: vector<u64>,
) {
    advance_to(s, START_MS + WEEK_MS);
    let digest = payout_batch::digest_of(&recipients, &amounts);
    open(s, START_MS + WEEK_MS, vector[funds], vector[digest]);
}

/// The worker pays its newest batch.
public fun pay(s: &mut Scenario, recipients: vector<address>, amounts: vector<u64>) {
    s.next_tx(WORKER);
    let batch = s.take_from_sender<PayoutBatch<SUI>>();
    batch.pay(recipients, amounts, s.ctx());
}

/// The admin closes the newest distribution with all the receipts that it holds.
public fun close(s: &mut Scenario) {
    s.next_tx(ADMIN);
    let receipts = s.ids_for_sender<BatchReceipt<SUI>>().map!(|id| s.take_from_sender_by_id(id));
    let mut pool = s.take_shared<RevenuePool<SUI>>();
    let mut distribution = s.take_shared<Distribution>();
    distribution.close(&mut pool, receipts, s.ctx());
    ts::return_shared(distribution);
    ts::return_shared(pool);
}

public fun creator_pool(s: &mut Scenario): u64 {
    s.next_tx(ADMIN);
    let pool = s.take_shared<RevenuePool<SUI>>();
    let value = pool.creator_pool_value();
    ts::return_shared(pool);
    value
}

public fun treasury(s: &mut Scenario): u64 {
    s.next_tx(ADMIN);
    let pool = s.take_shared<RevenuePool<SUI>>();
    let value = pool.treasury_value();
    ts::return_shared(pool);
    value
}

/// The values of all coins that `owner` holds, newest last.
public fun coins_of(s: &mut Scenario, owner: address): vector<u64> {
    s.next_tx(owner);
    s.ids_for_sender<Coin<SUI>>().map!(|id| {
        let coin = s.take_from_sender_by_id<Coin<SUI>>(id);
        let value = coin.value();
        s.return_to_sender(coin);
        value
    })
}

/// The transaction's only event of this type, in bytes: what an indexer sees.
public fun event_bytes<E: copy + drop>(): vector<u8> {
    let events = event::events_by_type<E>();
    assert!(events.length() == 1);
    bcs::to_bytes(&events[0])
}

public fun root(): vector<u8> {
    vector::tabulate!(32, |i| i as u8)
}
