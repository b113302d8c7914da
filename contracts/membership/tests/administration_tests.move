/// What the membership side's administrator can do, hand over and migrate.
#[test_only]
module membership::administration_tests;

use membership::admin_cap::{Self, AdminCap};
use membership::club;
use membership::member_registry::{Self, MemberRegistry, RegistryMigrated};
use revenue_pool::authority::{Self, Authority};
use std::bcs;
use sui::sui::SUI;
use sui::test_scenario::{Self as ts, Scenario};

const HEIR: address = @0x4E;
const DAY_MS: u64 = 86_400_000;

#[test]
fun the_heir_sets_prices() {
    let mut s = club::begin();
    hand_over(&mut s);
    s.next_tx(HEIR);
    let authority = s.take_shared<Authority<AdminCap>>();
    let cap = s.take_from_sender<AdminCap>();
    let mut registry = s.take_shared<MemberRegistry<SUI>>();
    registry.set_tier(&authority, &cap, 0, 7, DAY_MS, 480, 1);
    assert!(registry.tier(0).price() == 7);
    ts::return_shared(registry);
    s.return_to_sender(cap);
    ts::return_shared(authority);
    s.end();
}

#[test, expected_failure(abort_code = authority::ENotAdmin)]
fun set_tier_with_the_old_capability_aborts() {
    let mut s = club::begin();
    hand_over(&mut s);
    club::set_tier(&mut s, 0, 7, DAY_MS, 480, 1);
    abort
}

#[test, expected_failure(abort_code = authority::ENotAdmin)]
fun create_with_the_old_capability_aborts() {
    let mut s = club::begin();
    hand_over(&mut s);
    club::create_registry(&mut s);
    abort
}

#[test]
fun migrate_switches_a_registry_on() {
    let mut s = club::begin();
    club::set_registry_version(&mut s, 0);
    migrate(&mut s);
    let bytes = club::event_bytes<RegistryMigrated>();
    s.next_tx(club::admin());
    let registry = s.take_shared<MemberRegistry<SUI>>();
    assert!(registry.version() == 1);
    let expected = vector[
        bcs::to_bytes(&object::id(&registry)),
        bcs::to_bytes(&0u64),
        bcs::to_bytes(&1u64),
    ];
    assert!(bytes == expected.flatten());
    ts::return_shared(registry);
    club::set_tier(&mut s, 0, 7, DAY_MS, 480, 1);
    s.end();
}

#[test, expected_failure(abort_code = member_registry::EAlreadyMigrated)]
fun migrate_twice_aborts() {
    let mut s = club::begin();
    migrate(&mut s);
    abort
}

#[test, expected_failure(abort_code = member_registry::EAlreadyMigrated)]
fun migrate_downwards_aborts() {
    let mut s = club::begin();
    club::set_registry_version(&mut s, 2);
    migrate(&mut s);
    abort
}

#[test, expected_failure(abort_code = authority::ENotAdmin)]
fun migrate_with_the_old_capability_aborts() {
    let mut s = club::begin();
    club::set_registry_version(&mut s, 0);
    hand_over(&mut s);
    migrate(&mut s);
    abort
}

fun hand_over(s: &mut Scenario) {
    s.next_tx(club::admin());
    let mut authority = s.take_shared<Authority<AdminCap>>();
    let cap = s.take_from_sender<AdminCap>();
    authority.offer(&cap, HEIR);
    s.return_to_sender(cap);
    ts::return_shared(authority);
    s.next_tx(HEIR);
    let mut authority = s.take_shared<Authority<AdminCap>>();
    admin_cap::accept(&mut authority, s.ctx());
    ts::return_shared(authority);
}

fun migrate(s: &mut Scenario) {
    s.next_tx(club::admin());
    let authority = s.take_shared<Authority<AdminCap>>();
    let cap = s.take_from_sender<AdminCap>();
    let mut registry = s.take_shared<MemberRegistry<SUI>>();
    registry.migrate(&authority, &cap);
    ts::return_shared(registry);
    s.return_to_sender(cap);
    ts::return_shared(authority);
}
