/// Who may act: handing the administration over, granting and revoking. The three packages share this code.
#[test_only]
module revenue_pool::authority_tests;

use revenue_pool::authority::{
    Self,
    AdminAccepted,
    AdminOfferWithdrawn,
    AdminOffered,
    Authority,
    AuthorityCreated,
    AuthorityMigrated,
    CapGranted,
    CapRevoked,
};
use revenue_pool::distributor_cap::DistributorCap;
use revenue_pool::revenue_admin_cap::{Self, RevenueAdminCap};
use revenue_pool::revenue_pool::RevenuePool;
use revenue_pool::uploader_account::UPLOADER_ACCOUNT;
use revenue_pool::world;
use std::bcs;
use std::type_name;
use sui::coin;
use sui::sui::SUI;
use sui::test_scenario::{Self as ts, Scenario};
use sui::test_utils;

const HEIR: address = @0x4E;
const STRANGER: address = @0x57;

public struct NoWitness has drop {}

#[test]
fun publishing_puts_the_publishers_capabilities_in_force() {
    let mut s = ts::begin(world::admin());
    revenue_admin_cap::init_for_testing(s.ctx());
    let bytes = world::event_bytes<AuthorityCreated>();
    let (authority, admin, distributor) = take(&mut s);
    assert!(authority.admin() == object::id(&admin));
    assert!(authority.is_in_force(object::id(&distributor)));
    assert!(authority.offered_to().is_none());
    authority.assert_admin(&admin);
    authority.assert_in_force(&distributor);
    let expected = vector[
        bcs::to_bytes(&object::id(&authority)),
        bcs::to_bytes(&object::id(&admin)),
        bcs::to_bytes(&vector[object::id(&distributor)]),
    ];
    assert!(bytes == expected.flatten());
    give_back(&s, authority, admin, distributor);
    s.end();
}

#[test]
fun the_administration_moves_in_two_steps() {
    let mut s = world::begin();
    offer(&mut s, HEIR);
    let offered = world::event_bytes<AdminOffered>();
    // The old administrator is in office until the heir accepts.
    world::create_pool(&mut s, 6_000);
    accept(&mut s, HEIR);
    let accepted = world::event_bytes<AdminAccepted>();

    s.next_tx(HEIR);
    let authority = s.take_shared<Authority<RevenueAdminCap>>();
    let heirs = s.take_from_sender<RevenueAdminCap>();
    authority.assert_admin(&heirs);
    assert!(authority.offered_to().is_none());
    let id = bcs::to_bytes(&object::id(&authority));
    assert!(offered == vector[id, bcs::to_bytes(&HEIR)].flatten());
    let expected = vector[id, bcs::to_bytes(&object::id(&heirs)), bcs::to_bytes(&HEIR)];
    assert!(accepted == expected.flatten());
    s.return_to_sender(heirs);
    ts::return_shared(authority);
    s.end();
}

#[test, expected_failure(abort_code = authority::ENotAdmin)]
fun the_old_capability_ends_with_the_acceptance() {
    let mut s = world::begin();
    world::deposit(&mut s, STRANGER, 1_000);
    offer(&mut s, HEIR);
    accept(&mut s, HEIR);
    world::withdraw(&mut s, 1);
    abort
}

#[test, expected_failure(abort_code = authority::ENotAdmin)]
fun create_a_pool_with_the_old_capability_aborts() {
    let mut s = world::begin();
    offer(&mut s, HEIR);
    accept(&mut s, HEIR);
    world::create_pool(&mut s, 7_000);
    abort
}

#[test, expected_failure(abort_code = authority::ENotAdmin)]
fun offer_with_the_old_capability_aborts() {
    let mut s = world::begin();
    offer(&mut s, HEIR);
    accept(&mut s, HEIR);
    offer(&mut s, world::admin());
    abort
}

#[test, expected_failure(abort_code = authority::ENotAdmin)]
fun grant_with_the_old_capability_aborts() {
    let mut s = world::begin();
    offer(&mut s, HEIR);
    accept(&mut s, HEIR);
    grant(&mut s, world::admin());
    abort
}

#[test]
fun a_later_offer_replaces_the_first() {
    let mut s = world::begin();
    offer(&mut s, STRANGER);
    offer(&mut s, HEIR);
    s.next_tx(HEIR);
    let authority = s.take_shared<Authority<RevenueAdminCap>>();
    assert!(authority.offered_to() == option::some(HEIR));
    ts::return_shared(authority);
    accept(&mut s, HEIR);
    s.end();
}

#[test, expected_failure(abort_code = authority::EWrongReceiver)]
fun accept_by_another_aborts() {
    let mut s = world::begin();
    offer(&mut s, HEIR);
    accept(&mut s, STRANGER);
    abort
}

#[test, expected_failure(abort_code = authority::ENoOffer)]
fun accept_without_offer_aborts() {
    let mut s = world::begin();
    accept(&mut s, HEIR);
    abort
}

#[test, expected_failure(abort_code = authority::ENoOffer)]
fun accept_twice_aborts() {
    let mut s = world::begin();
    offer(&mut s, HEIR);
    accept(&mut s, HEIR);
    accept(&mut s, HEIR);
    abort
}

#[test]
fun withdraw_offer_leaves_everything_as_it_was() {
    let mut s = world::begin();
    offer(&mut s, HEIR);
    withdraw_offer(&mut s);
    let bytes = world::event_bytes<AdminOfferWithdrawn>();
    let (authority, admin, distributor) = take(&mut s);
    authority.assert_admin(&admin);
    let expected = vector[bcs::to_bytes(&object::id(&authority)), bcs::to_bytes(&HEIR)];
    assert!(bytes == expected.flatten());
    give_back(&s, authority, admin, distributor);
    s.end();
}

#[test, expected_failure(abort_code = authority::ENoOffer)]
fun accept_a_withdrawn_offer_aborts() {
    let mut s = world::begin();
    offer(&mut s, HEIR);
    withdraw_offer(&mut s);
    accept(&mut s, HEIR);
    abort
}

#[test, expected_failure(abort_code = authority::ENoOffer)]
fun withdraw_offer_without_one_aborts() {
    let mut s = world::begin();
    withdraw_offer(&mut s);
    abort
}

#[test]
fun grant_puts_another_distributor_in_force() {
    let mut s = world::begin();
    grant(&mut s, HEIR);
    let bytes = world::event_bytes<CapGranted>();
    s.next_tx(HEIR);
    let authority = s.take_shared<Authority<RevenueAdminCap>>();
    let cap = s.take_from_sender<DistributorCap>();
    authority.assert_in_force(&cap);
    let expected = vector[
        bcs::to_bytes(&object::id(&authority)),
        bcs::to_bytes(&object::id(&cap)),
        bcs::to_bytes(&type_name::with_original_ids<DistributorCap>()),
        bcs::to_bytes(&HEIR),
    ];
    assert!(bytes == expected.flatten());
    s.return_to_sender(cap);
    ts::return_shared(authority);
    s.end();
}

#[test]
fun a_granted_capability_can_be_passed_on() {
    let mut s = world::begin();
    grant(&mut s, HEIR);
    s.next_tx(HEIR);
    let cap = s.take_from_sender<DistributorCap>();
    transfer::public_transfer(cap, STRANGER);
    s.next_tx(STRANGER);
    let authority = s.take_shared<Authority<RevenueAdminCap>>();
    let cap = s.take_from_sender<DistributorCap>();
    authority.assert_in_force(&cap);
    s.return_to_sender(cap);
    ts::return_shared(authority);
    s.end();
}

#[test]
fun revoke_ends_that_capability_only() {
    let mut s = world::begin();
    let first = distributor(&mut s);
    grant(&mut s, HEIR);
    revoke(&mut s, first);
    let bytes = world::event_bytes<CapRevoked>();
    s.next_tx(HEIR);
    let authority = s.take_shared<Authority<RevenueAdminCap>>();
    let cap = s.take_from_sender<DistributorCap>();
    assert!(!authority.is_in_force(first));
    assert!(authority.is_in_force(object::id(&cap)));
    let expected = vector[bcs::to_bytes(&object::id(&authority)), bcs::to_bytes(&first)];
    assert!(bytes == expected.flatten());
    s.return_to_sender(cap);
    ts::return_shared(authority);
    s.end();
}

#[test, expected_failure(abort_code = authority::ERevokedCap)]
fun open_with_a_revoked_capability_aborts() {
    let mut s = world::begin();
    let first = distributor(&mut s);
    revoke(&mut s, first);
    world::advance_to(&mut s, world::start_ms() + world::week_ms());
    world::open(&mut s, world::start_ms() + world::week_ms(), vector[], vector[]);
    abort
}

#[test, expected_failure(abort_code = authority::ERevokedCap)]
fun revoke_twice_aborts() {
    let mut s = world::begin();
    let first = distributor(&mut s);
    revoke(&mut s, first);
    revoke(&mut s, first);
    abort
}

#[test]
fun operatives_stay_in_force_when_the_administrator_changes() {
    let mut s = world::begin();
    offer(&mut s, HEIR);
    accept(&mut s, HEIR);
    world::advance_to(&mut s, world::start_ms() + world::week_ms());
    world::open(&mut s, world::start_ms() + world::week_ms(), vector[], vector[]);
    world::close(&mut s);
    s.end();
}

#[test, expected_failure(abort_code = authority::ENotOneTimeWitness)]
fun create_without_a_one_time_witness_aborts() {
    let mut s = world::begin();
    let (_authority, admin, _distributor) = take(&mut s);
    authority::create(NoWitness {}, &admin, vector[], s.ctx());
    abort
}

#[test, expected_failure(abort_code = authority::ENotOneTimeWitness)]
fun create_with_another_modules_witness_aborts() {
    let mut s = world::begin();
    let (_authority, admin, _distributor) = take(&mut s);
    let witness = test_utils::create_one_time_witness<UPLOADER_ACCOUNT>();
    authority::create(witness, &admin, vector[], s.ctx());
    abort
}

#[test]
fun migrate_switches_the_authority_on() {
    let mut s = world::begin();
    set_version(&mut s, 0);
    let (mut authority, admin, distributor) = take(&mut s);
    authority.migrate(&admin);
    let bytes = world::event_bytes<AuthorityMigrated>();
    authority.assert_admin(&admin);
    let expected = vector[
        bcs::to_bytes(&object::id(&authority)),
        bcs::to_bytes(&0u64),
        bcs::to_bytes(&1u64),
    ];
    assert!(bytes == expected.flatten());
    give_back(&s, authority, admin, distributor);
    s.end();
}

#[test, expected_failure(abort_code = authority::EAlreadyMigrated)]
fun migrate_twice_aborts() {
    let mut s = world::begin();
    let (mut authority, admin, _distributor) = take(&mut s);
    authority.migrate(&admin);
    abort
}

#[test, expected_failure(abort_code = authority::EAlreadyMigrated)]
fun migrate_downwards_aborts() {
    let mut s = world::begin();
    set_version(&mut s, 2);
    let (mut authority, admin, _distributor) = take(&mut s);
    authority.migrate(&admin);
    abort
}

#[test, expected_failure(abort_code = authority::ENotAdmin)]
fun migrate_with_the_old_capability_aborts() {
    let mut s = world::begin();
    offer(&mut s, HEIR);
    accept(&mut s, HEIR);
    set_version(&mut s, 0);
    let (mut authority, admin, _distributor) = take(&mut s);
    authority.migrate(&admin);
    abort
}

#[test, expected_failure(abort_code = authority::EWrongVersion)]
fun offer_at_another_version_aborts() {
    let mut s = world::begin();
    set_version(&mut s, 2);
    offer(&mut s, HEIR);
    abort
}

#[test, expected_failure(abort_code = authority::EWrongVersion)]
fun accept_at_another_version_aborts() {
    let mut s = world::begin();
    offer(&mut s, HEIR);
    set_version(&mut s, 2);
    accept(&mut s, HEIR);
    abort
}

#[test, expected_failure(abort_code = authority::EWrongVersion)]
fun grant_at_another_version_aborts() {
    let mut s = world::begin();
    set_version(&mut s, 2);
    grant(&mut s, HEIR);
    abort
}

#[test, expected_failure(abort_code = authority::EWrongVersion)]
fun open_by_an_authority_of_another_version_aborts() {
    let mut s = world::begin();
    set_version(&mut s, 2);
    world::advance_to(&mut s, world::start_ms() + world::week_ms());
    world::open(&mut s, world::start_ms() + world::week_ms(), vector[], vector[]);
    abort
}

#[test, expected_failure(abort_code = authority::EWrongVersion)]
fun withdraw_by_an_authority_of_another_version_aborts() {
    let mut s = world::begin();
    world::deposit(&mut s, STRANGER, 1_000);
    set_version(&mut s, 2);
    world::withdraw(&mut s, 1);
    abort
}

#[test]
fun anyone_pays_whatever_happens_to_the_authority() {
    let mut s = world::begin();
    set_version(&mut s, 2);
    s.next_tx(STRANGER);
    let mut pool = s.take_shared<RevenuePool<SUI>>();
    let coin = coin::mint_for_testing(10, s.ctx());
    pool.deposit(coin, s.ctx());
    assert!(pool.creator_pool_value() == 7);
    ts::return_shared(pool);
    s.end();
}

fun take(s: &mut Scenario): (Authority<RevenueAdminCap>, RevenueAdminCap, DistributorCap) {
    s.next_tx(world::admin());
    (s.take_shared(), s.take_from_sender(), s.take_from_sender())
}

fun give_back(
    s: &Scenario,
    authority: Authority<RevenueAdminCap>,
    admin: RevenueAdminCap,
    distributor: DistributorCap,
) {
    s.return_to_sender(distributor);
    s.return_to_sender(admin);
    ts::return_shared(authority);
}

fun offer(s: &mut Scenario, to: address) {
    let (mut authority, admin, distributor) = take(s);
    authority.offer(&admin, to);
    give_back(s, authority, admin, distributor);
}

fun withdraw_offer(s: &mut Scenario) {
    let (mut authority, admin, distributor) = take(s);
    authority.withdraw_offer(&admin);
    give_back(s, authority, admin, distributor);
}

fun accept(s: &mut Scenario, heir: address) {
    s.next_tx(heir);
    let mut authority = s.take_shared<Authority<RevenueAdminCap>>();
    revenue_admin_cap::accept(&mut authority, s.ctx());
    ts::return_shared(authority);
}

fun grant(s: &mut Scenario, to: address) {
    let (mut authority, admin, distributor) = take(s);
    revenue_admin_cap::grant_distributor(&mut authority, &admin, to, s.ctx());
    give_back(s, authority, admin, distributor);
}

fun revoke(s: &mut Scenario, cap: ID) {
    let (mut authority, admin, distributor) = take(s);
    authority.revoke(&admin, cap);
    give_back(s, authority, admin, distributor);
}

/// The publisher's own distributor capability.
fun distributor(s: &mut Scenario): ID {
    let (authority, admin, distributor) = take(s);
    let id = object::id(&distributor);
    give_back(s, authority, admin, distributor);
    id
}

fun set_version(s: &mut Scenario, version: u64) {
    s.next_tx(world::admin());
    let mut authority = s.take_shared<Authority<RevenueAdminCap>>();
    authority.set_version_for_testing(version);
    ts::return_shared(authority);
}
