/// Upgrades: the administrator lifts pools and distributions to the package's version, and only upwards.
#[test_only]
module revenue_pool::migration_tests;

use revenue_pool::authority::{Self, Authority};
use revenue_pool::distribution::{Self, Distribution, DistributionMigrated};
use revenue_pool::revenue_admin_cap::{Self, RevenueAdminCap};
use revenue_pool::revenue_pool::{Self, PoolMigrated, RevenuePool};
use revenue_pool::world;
use std::bcs;
use sui::sui::SUI;
use sui::test_scenario::{Self as ts, Scenario};

const HEIR: address = @0x4E;

#[test]
fun migrate_switches_a_pool_on() {
    let mut s = begin(0);
    migrate_pool(&mut s);
    let bytes = world::event_bytes<PoolMigrated>();
    s.next_tx(world::admin());
    let pool = s.take_shared<RevenuePool<SUI>>();
    assert!(pool.version() == 1);
    assert!(bytes == migrated(object::id(&pool)));
    ts::return_shared(pool);
    world::deposit(&mut s, HEIR, 10);
    s.end();
}

#[test, expected_failure(abort_code = revenue_pool::EAlreadyMigrated)]
fun migrate_a_pool_twice_aborts() {
    let mut s = begin(1);
    migrate_pool(&mut s);
    abort
}

#[test, expected_failure(abort_code = revenue_pool::EAlreadyMigrated)]
fun migrate_a_pool_downwards_aborts() {
    let mut s = begin(2);
    migrate_pool(&mut s);
    abort
}

#[test, expected_failure(abort_code = authority::ENotAdmin)]
fun migrate_a_pool_with_the_old_capability_aborts() {
    let mut s = begin(0);
    hand_over(&mut s);
    migrate_pool(&mut s);
    abort
}

#[test]
fun migrate_switches_a_distribution_on() {
    let mut s = begin(0);
    migrate_pool(&mut s);
    migrate_distribution(&mut s);
    let bytes = world::event_bytes<DistributionMigrated>();
    s.next_tx(world::admin());
    let distribution = s.take_shared<Distribution>();
    assert!(distribution.version() == 1);
    assert!(bytes == migrated(object::id(&distribution)));
    ts::return_shared(distribution);
    world::close(&mut s);
    s.end();
}

#[test, expected_failure(abort_code = distribution::EAlreadyMigrated)]
fun migrate_a_distribution_twice_aborts() {
    let mut s = begin(1);
    migrate_distribution(&mut s);
    abort
}

#[test, expected_failure(abort_code = distribution::EAlreadyMigrated)]
fun migrate_a_distribution_downwards_aborts() {
    let mut s = begin(2);
    migrate_distribution(&mut s);
    abort
}

#[test, expected_failure(abort_code = authority::ENotAdmin)]
fun migrate_a_distribution_with_the_old_capability_aborts() {
    let mut s = begin(0);
    hand_over(&mut s);
    migrate_distribution(&mut s);
    abort
}

/// A pool and an open distribution of this version.
fun begin(version: u64): Scenario {
    let mut s = world::begin();
    world::advance_to(&mut s, world::start_ms() + world::week_ms());
    world::open(&mut s, world::start_ms() + world::week_ms(), vector[], vector[]);
    s.next_tx(world::admin());
    let mut pool = s.take_shared<RevenuePool<SUI>>();
    let mut distribution = s.take_shared<Distribution>();
    pool.set_version_for_testing(version);
    distribution.set_version_for_testing(version);
    ts::return_shared(distribution);
    ts::return_shared(pool);
    s
}

fun migrate_pool(s: &mut Scenario) {
    s.next_tx(world::admin());
    let authority = s.take_shared<Authority<RevenueAdminCap>>();
    let cap = s.take_from_sender<RevenueAdminCap>();
    let mut pool = s.take_shared<RevenuePool<SUI>>();
    pool.migrate(&authority, &cap);
    ts::return_shared(pool);
    s.return_to_sender(cap);
    ts::return_shared(authority);
}

fun migrate_distribution(s: &mut Scenario) {
    s.next_tx(world::admin());
    let authority = s.take_shared<Authority<RevenueAdminCap>>();
    let cap = s.take_from_sender<RevenueAdminCap>();
    let mut distribution = s.take_shared<Distribution>();
    distribution.migrate(&authority, &cap);
    ts::return_shared(distribution);
    s.return_to_sender(cap);
    ts::return_shared(authority);
}

fun hand_over(s: &mut Scenario) {
    s.next_tx(world::admin());
    let mut authority = s.take_shared<Authority<RevenueAdminCap>>();
    let cap = s.take_from_sender<RevenueAdminCap>();
    authority.offer(&cap, HEIR);
    s.return_to_sender(cap);
    ts::return_shared(authority);
    s.next_tx(HEIR);
    let mut authority = s.take_shared<Authority<RevenueAdminCap>>();
    revenue_admin_cap::accept(&mut authority, s.ctx());
    ts::return_shared(authority);
}

fun migrated(object: ID): vector<u8> {
    vector[bcs::to_bytes(&object), bcs::to_bytes(&0u64), bcs::to_bytes(&1u64)].flatten()
}
