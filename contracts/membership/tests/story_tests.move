/// The whole way of the money, across packages: from what members pay to what creators and platform have in hand.
#[test_only, allow(implicit_const_copy)]
module membership::story_tests;

use membership::club;
use revenue_pool::announcement::{Self, Announcement};
use revenue_pool::authority::Authority;
use revenue_pool::distribution::{Self, Distribution};
use revenue_pool::distributor_cap::DistributorCap;
use revenue_pool::payout_batch::{Self, BatchReceipt, PayoutBatch};
use revenue_pool::revenue_admin_cap::RevenueAdminCap;
use revenue_pool::revenue_pool::RevenuePool;
use sui::clock::Clock;
use sui::coin::Coin;
use sui::sui::SUI;
use sui::test_scenario::{Self as ts, Scenario};

const ANN: address = @0xA1;
const BOB: address = @0xB1;
const ADA: address = @0xC1;
const BEN: address = @0xC2;
const FIRST_WORKER: address = @0x31;
const SECOND_WORKER: address = @0x32;
const WEEK_MS: u64 = 604_800_000;
const SUI_UNITS: u64 = 1_000_000_000;

#[test]
fun what_members_pay_reaches_creators_and_platform() {
    let mut s = club::begin();
    club::purchase(&mut s, ANN, 0, 5 * SUI_UNITS);
    club::purchase(&mut s, BOB, 2, 15 * SUI_UNITS);
    club::renew(&mut s, ANN, 5 * SUI_UNITS);
    // 25 SUI came in: 17.5 for creators, 7.5 for the platform.
    open(
        &mut s,
        vector[10 * SUI_UNITS, 5 * SUI_UNITS],
        vector[
            payout_batch::digest_of(&vector[ADA, BEN], &vector[6 * SUI_UNITS, 4 * SUI_UNITS - 1]),
            payout_batch::digest_of(&vector[ADA], &vector[5 * SUI_UNITS]),
        ],
        vector[FIRST_WORKER, SECOND_WORKER],
    );
    // The second worker can't pay and gives back; meanwhile somebody joins.
    s.next_tx(SECOND_WORKER);
    s.take_from_sender<PayoutBatch<SUI>>().give_back(s.ctx());
    club::purchase(&mut s, ANN, 1, 10 * SUI_UNITS);
    s.next_tx(FIRST_WORKER);
    let batch = s.take_from_sender<PayoutBatch<SUI>>();
    batch.pay(vector[ADA, BEN], vector[6 * SUI_UNITS, 4 * SUI_UNITS - 1], s.ctx());
    close(&mut s);
    withdraw_all(&mut s);

    assert!(wealth(&mut s, ADA) == 6 * SUI_UNITS);
    assert!(wealth(&mut s, BEN) == 4 * SUI_UNITS - 1);
    assert!(wealth(&mut s, club::admin()) == 10_500_000_000);
    let (creators, platform) = club::pool_values(&mut s);
    assert!(creators == 14_500_000_001); // 17.5 + 7 - 10 SUI, and the unit that no list paid
    assert!(platform == 0);
    s.end();
}

/// Nothing of a member's payment can be reached before the period is over.
#[test, expected_failure(abort_code = announcement::EPeriodNotOver)]
fun a_running_period_pays_nobody() {
    let mut s = club::begin();
    club::purchase(&mut s, ANN, 0, 5 * SUI_UNITS);
    open_until(&mut s, club::start_ms() + 1, vector[], vector[], vector[]);
    abort
}

fun open(
    s: &mut Scenario,
    amounts: vector<u64>,
    digests: vector<vector<u8>>,
    workers: vector<address>,
) {
    club::advance_to(s, club::start_ms() + WEEK_MS);
    open_until(s, club::start_ms() + WEEK_MS, amounts, digests, workers)
}

fun open_until(
    s: &mut Scenario,
    period_end_ms: u64,
    amounts: vector<u64>,
    digests: vector<vector<u8>>,
    workers: vector<address>,
) {
    let paid = amounts.fold!(0, |sum, amount| sum + amount);
    as_distributor!(
        s,
        |s, pool, authority, cap, clock| announcement::announce(
            pool,
            authority,
            cap,
            club::start_ms(),
            period_end_ms,
            b"pool".to_string(),
            vector::tabulate!(32, |_| 7),
            b"leaves".to_string(),
            vector::tabulate!(32, |_| 7),
            paid,
            0,
            0,
            clock,
            s.ctx(),
        ),
    );
    as_distributor!(s, |s, pool, authority, cap, clock| {
        let announcement = s.take_shared<Announcement>();
        distribution::open(
            pool,
            authority,
            cap,
            announcement,
            amounts,
            digests,
            workers,
            clock,
            s.ctx(),
        )
    })
}

macro fun as_distributor(
    $s: &mut Scenario,
    $f: |
        &mut Scenario,
        &mut RevenuePool<SUI>,
        &Authority<RevenueAdminCap>,
        &DistributorCap,
        &Clock,
    |,
) {
    let s = $s;
    s.next_tx(club::admin());
    let mut pool = s.take_shared<RevenuePool<SUI>>();
    let authority = s.take_shared<Authority<RevenueAdminCap>>();
    let cap = s.take_from_sender<DistributorCap>();
    let clock = s.take_shared<Clock>();
    $f(s, &mut pool, &authority, &cap, &clock);
    ts::return_shared(clock);
    s.return_to_sender(cap);
    ts::return_shared(authority);
    ts::return_shared(pool);
}

fun close(s: &mut Scenario) {
    s.next_tx(club::admin());
    let receipts = s.ids_for_sender<BatchReceipt<SUI>>().map!(|id| s.take_from_sender_by_id(id));
    let mut pool = s.take_shared<RevenuePool<SUI>>();
    let mut distribution = s.take_shared<Distribution>();
    distribution.close(&mut pool, receipts, s.ctx());
    ts::return_shared(distribution);
    ts::return_shared(pool);
}

fun withdraw_all(s: &mut Scenario) {
    s.next_tx(club::admin());
    let mut pool = s.take_shared<RevenuePool<SUI>>();
    let authority = s.take_shared<Authority<RevenueAdminCap>>();
    let cap = s.take_from_sender<RevenueAdminCap>();
    let amount = pool.treasury_value();
    let coin = pool.withdraw_treasury(&authority, &cap, amount, s.ctx());
    transfer::public_transfer(coin, club::admin());
    s.return_to_sender(cap);
    ts::return_shared(authority);
    ts::return_shared(pool);
}

fun wealth(s: &mut Scenario, owner: address): u64 {
    s.next_tx(owner);
    s.ids_for_sender<Coin<SUI>>().fold!(0, |sum, id| {
        let coin = s.take_from_sender_by_id<Coin<SUI>>(id);
        let value = coin.value();
        s.return_to_sender(coin);
        sum + value
    })
}
