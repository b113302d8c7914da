#[test_only, allow(implicit_const_copy)]
module revenue_pool::revenue_pool_tests;

use revenue_pool::authority::Authority;
use revenue_pool::revenue_admin_cap::RevenueAdminCap;
use revenue_pool::revenue_pool::{Self, Deposited, PoolCreated, RevenuePool, TreasuryWithdrawn};
use revenue_pool::world;
use std::bcs;
use sui::coin;
use sui::sui::SUI;
use sui::test_scenario::{Self as ts, Scenario};

const PAYER: address = @0xFA;
const MAX: u64 = 18_446_744_073_709_551_615;

#[test]
fun create_starts_empty_and_now() {
    let mut s = world::begin();
    let bytes = world::event_bytes<PoolCreated>();
    s.next_tx(PAYER);
    let pool = s.take_shared<RevenuePool<SUI>>();
    assert!(pool.creator_bps() == 7_000);
    assert!(pool.creator_pool_value() == 0);
    assert!(pool.treasury_value() == 0);
    assert!(pool.distributed_until_ms() == world::start_ms());
    assert!(pool.challenge_window_ms() == 0);
    assert!(pool.announcement().is_none());
    assert!(pool.open_distribution().is_none());
    let expected = vector[
        bcs::to_bytes(&object::id(&pool)),
        bcs::to_bytes(&7_000u64),
        bcs::to_bytes(&world::start_ms()),
        bcs::to_bytes(&0u64),
    ];
    assert!(bytes == expected.flatten());
    ts::return_shared(pool);
    s.end();
}

#[test]
fun create_accepts_the_bounds() {
    let mut s = world::begin();
    world::create_pool(&mut s, 5_000);
    world::create_pool(&mut s, 9_500);
    s.end();
}

#[test, expected_failure(abort_code = revenue_pool::EShareOutOfBounds)]
fun create_below_half_aborts() {
    let mut s = world::begin();
    world::create_pool(&mut s, 4_999);
    abort
}

#[test, expected_failure(abort_code = revenue_pool::EShareOutOfBounds)]
fun create_above_95_percent_aborts() {
    let mut s = world::begin();
    world::create_pool(&mut s, 9_501);
    abort
}

#[test]
fun deposit_rounds_the_platform_down() {
    // amount, creators, platform, by hand
    let cases = vector[
        vector[1, 1, 0],
        vector[2, 2, 0],
        vector[3, 3, 0],
        vector[4, 3, 1],
        vector[10, 7, 3],
        vector[333, 234, 99],
        vector[5_000_000_000, 3_500_000_000, 1_500_000_000],
    ];
    cases.do!(|case| {
        let mut s = world::begin();
        world::deposit(&mut s, PAYER, case[0]);
        assert!(world::creator_pool(&mut s) == case[1]);
        assert!(world::treasury(&mut s) == case[2]);
        s.end();
    });
}

#[test]
fun split_of_adds_up_at_the_edges() {
    let mut s = world::begin();
    s.next_tx(PAYER);
    let pool = s.take_shared<RevenuePool<SUI>>();
    assert_split(&pool, 0, 0, 0);
    assert_split(&pool, 1, 1, 0);
    assert_split(&pool, MAX - 1, 12_912_720_851_596_686_130, 5_534_023_222_112_865_484);
    assert_split(&pool, MAX, 12_912_720_851_596_686_131, 5_534_023_222_112_865_484);
    ts::return_shared(pool);
    s.end();
}

fun assert_split(pool: &RevenuePool<SUI>, amount: u64, creators: u64, platform: u64) {
    let (creator_amount, treasury_amount) = pool.split_of(amount);
    assert!(creator_amount == creators && treasury_amount == platform);
}

#[test, expected_failure(arithmetic_error, location = sui::balance)]
fun deposit_beyond_u64_fails() {
    let mut s = world::begin();
    world::deposit(&mut s, PAYER, MAX);
    world::deposit(&mut s, PAYER, MAX);
    abort
}

#[test]
fun deposit_takes_the_largest_coin() {
    let mut s = world::begin();
    world::deposit(&mut s, PAYER, MAX);
    assert!(world::creator_pool(&mut s) == 12_912_720_851_596_686_131);
    assert!(world::treasury(&mut s) == 5_534_023_222_112_865_484);
    s.end();
}

#[test]
fun deposit_reports_the_split() {
    let mut s = world::begin();
    world::deposit(&mut s, PAYER, 333);
    let bytes = world::event_bytes<Deposited>();
    s.next_tx(PAYER);
    let pool = s.take_shared<RevenuePool<SUI>>();
    let expected = vector[
        bcs::to_bytes(&object::id(&pool)),
        bcs::to_bytes(&PAYER),
        bcs::to_bytes(&333u64),
        bcs::to_bytes(&234u64),
        bcs::to_bytes(&99u64),
    ];
    assert!(bytes == expected.flatten());
    ts::return_shared(pool);
    s.end();
}

#[test, expected_failure(abort_code = revenue_pool::EZeroAmount)]
fun deposit_of_nothing_aborts() {
    let mut s = world::begin();
    world::deposit(&mut s, PAYER, 0);
    abort
}

#[test, expected_failure(abort_code = revenue_pool::EWrongVersion)]
fun deposit_into_another_version_aborts() {
    let mut s = world::begin();
    set_version(&mut s, 2);
    world::deposit(&mut s, PAYER, 1);
    abort
}

#[test]
fun withdraw_takes_from_the_treasury_only() {
    let mut s = world::begin();
    world::deposit(&mut s, PAYER, 1_000);
    world::withdraw(&mut s, 300);
    let bytes = world::event_bytes<TreasuryWithdrawn>();
    assert!(world::treasury(&mut s) == 0);
    assert!(world::creator_pool(&mut s) == 700);
    assert!(world::coins_of(&mut s, world::admin()) == vector[300]);

    s.next_tx(PAYER);
    let pool = s.take_shared<RevenuePool<SUI>>();
    let expected = vector[
        bcs::to_bytes(&object::id(&pool)),
        bcs::to_bytes(&world::admin()),
        bcs::to_bytes(&300u64),
    ];
    assert!(bytes == expected.flatten());
    ts::return_shared(pool);
    s.end();
}

#[test, expected_failure(abort_code = revenue_pool::EInsufficientTreasury)]
fun withdraw_of_creators_money_aborts() {
    let mut s = world::begin();
    world::deposit(&mut s, PAYER, 1_000);
    world::withdraw(&mut s, 301);
    abort
}

#[test, expected_failure(abort_code = revenue_pool::EZeroAmount)]
fun withdraw_of_nothing_aborts() {
    let mut s = world::begin();
    world::deposit(&mut s, PAYER, 1_000);
    world::withdraw(&mut s, 0);
    abort
}

#[test, expected_failure(abort_code = revenue_pool::EWrongVersion)]
fun withdraw_from_another_version_aborts() {
    let mut s = world::begin();
    world::deposit(&mut s, PAYER, 1_000);
    set_version(&mut s, 0);
    world::withdraw(&mut s, 1);
    abort
}

#[test]
fun any_coin_has_its_own_pool() {
    let mut s = world::begin();
    s.next_tx(world::admin());
    let authority = s.take_shared<Authority<RevenueAdminCap>>();
    let cap = s.take_from_sender<RevenueAdminCap>();
    let clock = s.take_shared<sui::clock::Clock>();
    revenue_pool::create<Dollar>(&authority, &cap, 9_000, 0, &clock, s.ctx());
    ts::return_shared(clock);
    s.return_to_sender(cap);
    ts::return_shared(authority);

    s.next_tx(PAYER);
    let mut pool = s.take_shared<RevenuePool<Dollar>>();
    pool.deposit(coin::mint_for_testing(15, s.ctx()), s.ctx());
    assert!(pool.creator_pool_value() == 14); // 10 % of 15 is 1.5
    assert!(pool.treasury_value() == 1);
    ts::return_shared(pool);
    s.end();
}

public struct Dollar {}

fun set_version(s: &mut Scenario, version: u64) {
    s.next_tx(world::admin());
    let mut pool = s.take_shared<RevenuePool<SUI>>();
    pool.set_version_for_testing(version);
    ts::return_shared(pool);
}
