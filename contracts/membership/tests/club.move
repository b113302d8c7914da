/// A registry over a pool for tests: an admin, a clock, and one transaction for every step.
#[test_only]
module membership::club;

use membership::admin_cap::{Self, AdminCap};
use membership::member_registry::{Self, MemberRegistry};
use membership::membership::{Self, MembershipNFT};
use revenue_pool::authority::Authority;
use revenue_pool::revenue_admin_cap::{Self, RevenueAdminCap};
use revenue_pool::revenue_pool::{Self, RevenuePool};
use std::bcs;
use sui::clock::{Self, Clock};
use sui::coin;
use sui::event;
use sui::sui::SUI;
use sui::test_scenario::{Self as ts, Scenario};

const ADMIN: address = @0xAD;
const START_MS: u64 = 1_000_000;

public fun admin(): address { ADMIN }

public fun start_ms(): u64 { START_MS }

public fun begin(): Scenario {
    let mut s = ts::begin(ADMIN);
    revenue_admin_cap::init_for_testing(s.ctx());
    admin_cap::init_for_testing(s.ctx());
    membership::init_for_testing(s.ctx());
    let mut clock = clock::create_for_testing(s.ctx());
    clock.set_for_testing(START_MS);
    clock.share_for_testing();
    create_pool(&mut s);
    create_registry(&mut s);
    s
}

public fun create_pool(s: &mut Scenario) {
    s.next_tx(ADMIN);
    let authority = s.take_shared<Authority<RevenueAdminCap>>();
    let cap = s.take_from_sender<RevenueAdminCap>();
    let clock = s.take_shared<Clock>();
    revenue_pool::create<SUI>(&authority, &cap, 7_000, 0, &clock, s.ctx());
    ts::return_shared(clock);
    s.return_to_sender(cap);
    ts::return_shared(authority);
}

/// A registry over the newest pool.
public fun create_registry(s: &mut Scenario) {
    s.next_tx(ADMIN);
    let authority = s.take_shared<Authority<AdminCap>>();
    let cap = s.take_from_sender<AdminCap>();
    let pool = s.take_shared<RevenuePool<SUI>>();
    member_registry::create(&authority, &cap, &pool, s.ctx());
    ts::return_shared(pool);
    s.return_to_sender(cap);
    ts::return_shared(authority);
}

public fun set_tier(
    s: &mut Scenario,
    tier: u8,
    price: u64,
    duration_ms: u64,
    max_height: u64,
    max_streams: u64,
) {
    s.next_tx(ADMIN);
    let authority = s.take_shared<Authority<AdminCap>>();
    let cap = s.take_from_sender<AdminCap>();
    let mut registry = s.take_shared<MemberRegistry<SUI>>();
    registry.set_tier(&authority, &cap, tier, price, duration_ms, max_height, max_streams);
    ts::return_shared(registry);
    s.return_to_sender(cap);
    ts::return_shared(authority);
}

public fun advance_to(s: &mut Scenario, timestamp_ms: u64) {
    s.next_tx(ADMIN);
    let mut clock = s.take_shared<Clock>();
    clock.set_for_testing(timestamp_ms);
    ts::return_shared(clock);
}

public fun purchase(s: &mut Scenario, member: address, tier: u8, amount: u64) {
    s.next_tx(member);
    let mut registry = s.take_shared<MemberRegistry<SUI>>();
    let mut pool = s.take_shared<RevenuePool<SUI>>();
    let clock = s.take_shared<Clock>();
    let payment = coin::mint_for_testing(amount, s.ctx());
    let nft = membership::purchase(&mut registry, &mut pool, tier, payment, &clock, s.ctx());
    transfer::public_transfer(nft, member);
    ts::return_shared(clock);
    ts::return_shared(pool);
    ts::return_shared(registry);
}

public fun renew(s: &mut Scenario, member: address, amount: u64) {
    s.next_tx(member);
    let registry = s.take_shared<MemberRegistry<SUI>>();
    let mut pool = s.take_shared<RevenuePool<SUI>>();
    let clock = s.take_shared<Clock>();
    let mut nft = s.take_from_sender<MembershipNFT>();
    let payment = coin::mint_for_testing(amount, s.ctx());
    membership::renew(&registry, &mut pool, &mut nft, payment, &clock, s.ctx());
    s.return_to_sender(nft);
    ts::return_shared(clock);
    ts::return_shared(pool);
    ts::return_shared(registry);
}

public fun upgrade(s: &mut Scenario, member: address, tier: u8, amount: u64) {
    s.next_tx(member);
    let registry = s.take_shared<MemberRegistry<SUI>>();
    let mut pool = s.take_shared<RevenuePool<SUI>>();
    let clock = s.take_shared<Clock>();
    let mut nft = s.take_from_sender<MembershipNFT>();
    let payment = coin::mint_for_testing(amount, s.ctx());
    membership::upgrade(&registry, &mut pool, &mut nft, tier, payment, &clock, s.ctx());
    s.return_to_sender(nft);
    ts::return_shared(clock);
    ts::return_shared(pool);
    ts::return_shared(registry);
}

public fun upgrade_price(s: &mut Scenario, member: address, tier: u8): u64 {
    s.next_tx(member);
    let registry = s.take_shared<MemberRegistry<SUI>>();
    let clock = s.take_shared<Clock>();
    let nft = s.take_from_sender<MembershipNFT>();
    let price = membership::upgrade_price(&registry, &nft, tier, &clock);
    s.return_to_sender(nft);
    ts::return_shared(clock);
    ts::return_shared(registry);
    price
}

/// What the newest pool holds for `(creators, platform)`.
public fun pool_values(s: &mut Scenario): (u64, u64) {
    s.next_tx(ADMIN);
    let pool = s.take_shared<RevenuePool<SUI>>();
    let (creators, platform) = (pool.creator_pool_value(), pool.treasury_value());
    ts::return_shared(pool);
    (creators, platform)
}

public fun set_registry_version(s: &mut Scenario, version: u64) {
    s.next_tx(ADMIN);
    let mut registry = s.take_shared<MemberRegistry<SUI>>();
    registry.set_version_for_testing(version);
    ts::return_shared(registry);
}

public fun set_pool_version(s: &mut Scenario, version: u64) {
    s.next_tx(ADMIN);
    let mut pool = s.take_shared<RevenuePool<SUI>>();
    pool.set_version_for_testing(version);
    ts::return_shared(pool);
}

/// The transaction's only event of this type, in bytes: what an indexer sees.
public fun event_bytes<E: copy + drop>(): vector<u8> {
    let events = event::events_by_type<E>();
    assert!(events.length() == 1);
    bcs::to_bytes(&events[0])
}
