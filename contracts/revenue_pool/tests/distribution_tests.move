#[test_only]
module revenue_pool::distribution_tests;

use revenue_pool::announcement::Announcement;
use revenue_pool::distribution::{Self, Distribution, DistributionClosed, DistributionOpened};
use revenue_pool::payout_batch::{Self, BatchReceipt, PayoutBatch};
use revenue_pool::revenue_pool::{Self, RevenuePool};
use revenue_pool::world;
use std::bcs;
use sui::sui::SUI;
use sui::test_scenario::{Self as ts, Scenario};

const PAYER: address = @0xFA;
const ADA: address = @0xC1;
const BEN: address = @0xC2;
const MAX: u64 = 18_446_744_073_709_551_615;

#[test]
fun a_week_pays_out_and_returns_the_rest() {
    let mut s = begin_with_week_over(1_000); // 700 for creators
    let first = payout_batch::digest_of(&vector[ADA], &vector[300]);
    let second = payout_batch::digest_of(&vector[BEN, ADA], &vector[200, 49]);
    world::open(&mut s, week(1), vector[300, 250], vector[first, second]);
    assert!(world::creator_pool(&mut s) == 150);
    // The newest batch is the second.
    world::pay(&mut s, vector[BEN, ADA], vector[200, 49]);
    world::pay(&mut s, vector[ADA], vector[300]);
    world::close(&mut s);

    let paid = 300 + 200 + 49;
    assert!(
        world::coins_of(&mut s, ADA) == vector[49, 300] || world::coins_of(&mut s, ADA) == vector[300, 49],
    );
    assert!(world::coins_of(&mut s, BEN) == vector[200]);
    assert!(world::creator_pool(&mut s) == 700 - paid);
    assert!(world::treasury(&mut s) == 300);
    with_newest!(&mut s, |d| {
        assert!(d.is_closed());
        assert!(d.batched_amount() == 550);
        assert!(d.paid_amount() == paid);
        assert!(d.returned_amount() == 1);
        assert!(d.payouts() == 3);
    });
    s.end();
}

#[test]
fun events_tell_the_whole_story() {
    let mut s = begin_with_week_over(1_000);
    let digest = payout_batch::digest_of(&vector[ADA], &vector[600]);
    world::announce(&mut s, week(1), world::root(), 650, 0, 40);
    s.next_tx(PAYER);
    let announced = s.take_shared<Announcement>();
    let announcement = object::id(&announced);
    ts::return_shared(announced);
    world::open_announced(&mut s, vector[650], vector[digest], vector[world::worker()]);
    let opened = world::event_bytes<DistributionOpened>();
    world::pay(&mut s, vector[ADA], vector[600]);
    world::close(&mut s);
    let closed = world::event_bytes<DistributionClosed>();

    let (distribution, pool) = ids(&mut s);
    let expected_opened = vector[
        bcs::to_bytes(&distribution),
        bcs::to_bytes(&announcement),
        bcs::to_bytes(&pool),
        bcs::to_bytes(&world::start_ms()),
        bcs::to_bytes(&week(1)),
        bcs::to_bytes(&b"pool"),
        bcs::to_bytes(&world::root()),
        bcs::to_bytes(&b"leaves"),
        bcs::to_bytes(&world::root()),
        bcs::to_bytes(&700u64),
        bcs::to_bytes(&650u64),
        bcs::to_bytes(&1u64),
        bcs::to_bytes(&0u64),
        bcs::to_bytes(&40u64),
        bcs::to_bytes(&0u64),
    ];
    assert!(opened == expected_opened.flatten());
    let expected_closed = vector[
        bcs::to_bytes(&distribution),
        bcs::to_bytes(&pool),
        bcs::to_bytes(&600u64),
        bcs::to_bytes(&50u64),
        bcs::to_bytes(&100u64),
        bcs::to_bytes(&1u64),
    ];
    assert!(closed == expected_closed.flatten());
    s.end();
}

#[test]
fun weeks_follow_each_other() {
    let mut s = begin_with_week_over(1_000);
    world::open(&mut s, week(1), vector[], vector[]);
    world::close(&mut s);
    world::advance_to(&mut s, week(3));
    world::open(&mut s, week(2), vector[], vector[]);
    world::close(&mut s);
    world::open(
        &mut s,
        week(3),
        vector[700],
        vector[payout_batch::digest_of(&vector[ADA], &vector[700])],
    );
    world::pay(&mut s, vector[ADA], vector[700]);
    world::close(&mut s);
    assert!(world::creator_pool(&mut s) == 0);
    assert!(world::coins_of(&mut s, ADA) == vector[700]);
    s.end();
}

#[test]
fun money_that_comes_in_meanwhile_waits_for_the_next_week() {
    let mut s = begin_with_week_over(1_000);
    world::open(
        &mut s,
        week(1),
        vector[700],
        vector[payout_batch::digest_of(&vector[ADA], &vector[700])],
    );
    world::deposit(&mut s, PAYER, 100);
    world::pay(&mut s, vector[ADA], vector[700]);
    world::close(&mut s);
    assert!(world::creator_pool(&mut s) == 70);
    s.end();
}

#[test]
fun every_batch_has_its_own_worker() {
    let (ann, bob) = (@0xA1, @0xB1);
    let mut s = begin_with_week_over(1_000);
    let first = payout_batch::digest_of(&vector[ADA], &vector[300]);
    let second = payout_batch::digest_of(&vector[BEN], &vector[200]);
    world::open_for(
        &mut s,
        world::start_ms(),
        week(1),
        b"pool",
        world::root(),
        vector[300, 250],
        vector[first, second],
        vector[ann, bob],
    );
    s.next_tx(bob);
    let batch = s.take_from_sender<PayoutBatch<SUI>>();
    assert!(batch.index() == 1);
    assert!(batch.funds() == 250);
    assert!(batch.collector() == world::admin());
    batch.pay(vector[BEN], vector[200], s.ctx());
    s.next_tx(ann);
    let batch = s.take_from_sender<PayoutBatch<SUI>>();
    assert!(batch.index() == 0);
    batch.pay(vector[ADA], vector[300], s.ctx());
    // Neither worker is needed to close.
    world::close(&mut s);
    assert!(world::creator_pool(&mut s) == 200);
    s.end();
}

#[test]
fun open_takes_as_many_batches_as_one_transaction_can_close() {
    let mut s = begin_with_week_over(2_000);
    world::open(&mut s, week(1), repeat(1, 1_000), repeat(digest(), 1_000));
    s.next_tx(world::worker());
    assert!(s.ids_for_sender<PayoutBatch<SUI>>().length() == 1_000);
    assert!(world::creator_pool(&mut s) == 400);
    s.end();
}

#[test, expected_failure(abort_code = distribution::ELengthMismatch)]
fun open_with_uneven_lists_aborts() {
    let mut s = begin_with_week_over(1_000);
    world::open(&mut s, week(1), vector[1, 1], vector[digest()]);
    abort
}

#[test, expected_failure(abort_code = distribution::ELengthMismatch)]
fun open_with_too_few_workers_aborts() {
    let mut s = begin_with_week_over(1_000);
    world::open_for(
        &mut s,
        world::start_ms(),
        week(1),
        b"pool",
        world::root(),
        vector[1, 1],
        vector[digest(), digest()],
        vector[ADA],
    );
    abort
}

#[test, expected_failure(abort_code = distribution::ELengthMismatch)]
fun open_with_a_worker_for_no_batch_aborts() {
    let mut s = begin_with_week_over(1_000);
    world::open_for(
        &mut s,
        world::start_ms(),
        week(1),
        b"pool",
        world::root(),
        vector[],
        vector[],
        vector[ADA],
    );
    abort
}

#[test, expected_failure(abort_code = distribution::ETooManyBatches)]
fun open_with_1001_batches_aborts() {
    let mut s = begin_with_week_over(2_000);
    world::open(&mut s, week(1), repeat(1, 1_001), repeat(digest(), 1_001));
    abort
}

#[test, expected_failure(abort_code = distribution::EZeroBatch)]
fun open_with_an_empty_batch_aborts() {
    let mut s = begin_with_week_over(1_000);
    world::open(&mut s, week(1), vector[1, 0], vector[digest(), digest()]);
    abort
}

#[test, expected_failure(abort_code = distribution::EBadDigest)]
fun open_with_a_short_digest_aborts() {
    let mut s = begin_with_week_over(1_000);
    world::open(&mut s, week(1), vector[1], vector[repeat(7, 31)]);
    abort
}

#[test, expected_failure(abort_code = distribution::ENotAsAnnounced)]
fun open_for_more_than_was_announced_aborts() {
    let mut s = begin_with_week_over(1_000);
    world::announce(&mut s, week(1), world::root(), 600, 0, 0);
    open_announced(&mut s, vector[300, 301]);
    abort
}

#[test, expected_failure(abort_code = distribution::ENotAsAnnounced)]
fun open_for_less_than_was_announced_aborts() {
    let mut s = begin_with_week_over(1_000);
    world::announce(&mut s, week(1), world::root(), 600, 0, 0);
    open_announced(&mut s, vector[300, 299]);
    abort
}

#[test, expected_failure(abort_code = distribution::ENotAsAnnounced)]
fun open_for_a_sum_beyond_u64_aborts() {
    let mut s = begin_with_week_over(1_000);
    world::announce(&mut s, week(1), world::root(), 1, 0, 0);
    open_announced(&mut s, vector[MAX, 2]);
    abort
}

#[test, expected_failure(abort_code = revenue_pool::EWrongVersion)]
fun open_on_a_pool_of_another_version_aborts() {
    let mut s = begin_with_week_over(1_000);
    set_pool_version(&mut s);
    world::open(&mut s, week(1), vector[], vector[]);
    abort
}

#[test, expected_failure(abort_code = revenue_pool::EWrongVersion)]
fun close_on_a_pool_of_another_version_aborts() {
    let mut s = begin_with_week_over(1_000);
    world::open(&mut s, week(1), vector[], vector[]);
    set_pool_version(&mut s);
    world::close(&mut s);
    abort
}

#[test, expected_failure(abort_code = distribution::EWrongVersion)]
fun close_of_another_version_aborts() {
    let mut s = begin_with_week_over(1_000);
    world::open(&mut s, week(1), vector[], vector[]);
    s.next_tx(PAYER);
    let mut distribution = s.take_shared<Distribution>();
    distribution.set_version_for_testing(2);
    ts::return_shared(distribution);
    world::close(&mut s);
    abort
}

#[test, expected_failure(abort_code = distribution::EAlreadyClosed)]
fun close_twice_aborts() {
    let mut s = begin_with_week_over(1_000);
    world::open(&mut s, week(1), vector[], vector[]);
    world::close(&mut s);
    world::close(&mut s);
    abort
}

#[test, expected_failure(abort_code = distribution::EMissingReceipts)]
fun close_before_every_batch_is_paid_aborts() {
    let mut s = begin_with_week_over(1_000);
    let digest = payout_batch::digest_of(&vector[ADA], &vector[1]);
    world::open(&mut s, week(1), vector[1, 1], vector[digest, digest]);
    world::pay(&mut s, vector[ADA], vector[1]);
    world::close(&mut s);
    abort
}

#[test, expected_failure(abort_code = distribution::EWrongPool)]
fun close_with_another_pool_aborts() {
    let mut s = begin_with_week_over(1_000);
    world::open(&mut s, week(1), vector[], vector[]);
    world::create_pool(&mut s, 7_000);
    // `close` takes the newest pool, which is not the distribution's.
    world::close(&mut s);
    abort
}

#[test, expected_failure(abort_code = distribution::EWrongDistribution)]
fun close_with_another_distributions_receipt_aborts() {
    let mut s = begin_with_week_over(1_000);
    let digest = payout_batch::digest_of(&vector[ADA], &vector[1]);
    world::open(&mut s, week(1), vector[1], vector[digest]);
    let (first, first_pool) = ids(&mut s);
    world::create_pool(&mut s, 7_000);
    world::deposit(&mut s, PAYER, 1_000);
    world::advance_to(&mut s, week(2));
    world::open(&mut s, week(2), vector[1], vector[digest]);
    let (second, _) = ids(&mut s);
    assert!(first != second);
    // The newest batch, so the receipt, is of the second distribution.
    world::pay(&mut s, vector[ADA], vector[1]);

    s.next_tx(world::admin());
    let receipt = s.take_from_sender<BatchReceipt<SUI>>();
    let mut pool = s.take_shared_by_id<RevenuePool<SUI>>(first_pool);
    let mut distribution = s.take_shared_by_id<Distribution>(first);
    distribution.close(&mut pool, vector[receipt], s.ctx());
    abort
}

fun begin_with_week_over(deposit: u64): Scenario {
    let mut s = world::begin();
    world::deposit(&mut s, PAYER, deposit);
    world::advance_to(&mut s, week(1));
    s
}

fun week(n: u64): u64 {
    world::start_ms() + n * world::week_ms()
}

fun digest(): vector<u8> {
    repeat(7, 32)
}

fun repeat<T: copy + drop>(value: T, n: u64): vector<T> {
    vector::tabulate!(n, |_| value)
}

/// Opens what was announced, in batches of these amounts.
fun open_announced(s: &mut Scenario, amounts: vector<u64>) {
    let (digests, workers) = (
        amounts.map_ref!(|_| digest()),
        amounts.map_ref!(|_| world::worker()),
    );
    world::open_announced(s, amounts, digests, workers)
}

fun set_pool_version(s: &mut Scenario) {
    s.next_tx(PAYER);
    let mut pool = s.take_shared<RevenuePool<SUI>>();
    pool.set_version_for_testing(2);
    ts::return_shared(pool);
}

/// The newest distribution and its pool.
fun ids(s: &mut Scenario): (ID, ID) {
    s.next_tx(PAYER);
    let distribution = s.take_shared<Distribution>();
    let (id, pool) = (object::id(&distribution), distribution.pool());
    ts::return_shared(distribution);
    (id, pool)
}

macro fun with_newest($s: &mut Scenario, $f: |&Distribution|) {
    let s = $s;
    s.next_tx(PAYER);
    let distribution = s.take_shared<Distribution>();
    $f(&distribution);
    ts::return_shared(distribution);
}
