/// What the content side's administrator can do, hand over and migrate, and what a revoked capability can't do any more.
#[test_only]
module content_registry::administration_tests;

use content_registry::catalogue_cap::CatalogueCap;
use content_registry::content_admin_cap::{Self, ContentAdminCap};
use content_registry::content_item::{Self, ContentItem, ContentMigrated};
use content_registry::content_registry::{Self, ContentRegistry, RegistryMigrated};
use content_registry::meter_cap::MeterCap;
use content_registry::moderator_cap::ModeratorCap;
use content_registry::shelf;
use content_registry::stream_session::StreamSession;
use revenue_pool::authority::{Self, Authority, CapGranted};
use std::bcs;
use std::type_name;
use sui::display::Display;
use sui::package::Publisher;
use sui::test_scenario::{Self as ts, Scenario};

const COLLEAGUE: address = @0xCC;

#[test]
fun init_leaves_publisher_and_displays() {
    let mut s = shelf::begin();
    s.next_tx(shelf::operator());
    let publisher = s.take_from_sender<Publisher>();
    assert!(publisher.from_package<ContentItem>());
    assert_display<ContentItem>(&s, b"{title}");
    assert_display<StreamSession>(&s, b"Blockbuster receipt");
    s.return_to_sender(publisher);
    s.end();
}

#[test]
fun the_administrator_grants_every_kind() {
    let mut s = shelf::begin();
    administer!(&mut s, |authority, admin, ctx| {
        content_admin_cap::grant_moderator(authority, admin, COLLEAGUE, ctx);
    });
    assert_granted<ModeratorCap>(&mut s);
    administer!(&mut s, |authority, admin, ctx| {
        content_admin_cap::grant_catalogue(authority, admin, COLLEAGUE, ctx);
    });
    assert_granted<CatalogueCap>(&mut s);
    administer!(&mut s, |authority, admin, ctx| {
        content_admin_cap::grant_meter(authority, admin, COLLEAGUE, ctx);
    });
    assert_granted<MeterCap>(&mut s);
    s.end();
}

#[test]
fun the_heir_grants() {
    let mut s = shelf::begin();
    hand_over(&mut s);
    s.next_tx(COLLEAGUE);
    let mut authority = s.take_shared<Authority<ContentAdminCap>>();
    let cap = s.take_from_sender<ContentAdminCap>();
    content_admin_cap::grant_meter(&mut authority, &cap, COLLEAGUE, s.ctx());
    s.return_to_sender(cap);
    ts::return_shared(authority);
    assert_granted<MeterCap>(&mut s);
    s.end();
}

#[test, expected_failure(abort_code = authority::ENotAdmin)]
fun grant_with_the_old_capability_aborts() {
    let mut s = shelf::begin();
    hand_over(&mut s);
    administer!(&mut s, |authority, admin, ctx| {
        content_admin_cap::grant_moderator(authority, admin, COLLEAGUE, ctx);
    });
    abort
}

#[test, expected_failure(abort_code = authority::ERevokedCap)]
fun submit_with_a_revoked_capability_aborts() {
    let mut s = shelf::begin();
    revoke<CatalogueCap>(&mut s);
    shelf::submit(&mut s);
    abort
}

#[test, expected_failure(abort_code = authority::ERevokedCap)]
fun approve_with_a_revoked_capability_aborts() {
    let mut s = shelf::begin_in_review();
    revoke<ModeratorCap>(&mut s);
    shelf::approve(&mut s);
    abort
}

#[test, expected_failure(abort_code = authority::ERevokedCap)]
fun reject_with_a_revoked_capability_aborts() {
    let mut s = shelf::begin_in_review();
    revoke<ModeratorCap>(&mut s);
    shelf::reject(&mut s, b"no sound".to_string());
    abort
}

#[test, expected_failure(abort_code = authority::ERevokedCap)]
fun take_down_with_a_revoked_capability_aborts() {
    let mut s = shelf::begin_approved();
    revoke<ModeratorCap>(&mut s);
    shelf::take_down(&mut s, b"no rights".to_string());
    abort
}

#[test, expected_failure(abort_code = authority::ERevokedCap)]
fun record_streams_with_a_revoked_capability_aborts() {
    let mut s = shelf::begin_approved();
    revoke<MeterCap>(&mut s);
    shelf::record_streams(&mut s, 1, 1);
    abort
}

#[test, expected_failure(abort_code = authority::ERevokedCap)]
fun issue_with_a_revoked_capability_aborts() {
    let mut s = shelf::begin_approved();
    revoke<MeterCap>(&mut s);
    shelf::issue(&mut s, object::id_from_address(@0x1), COLLEAGUE, 1, 1);
    abort
}

#[test]
fun migrate_switches_a_title_on() {
    let mut s = shelf::begin_in_review();
    shelf::set_item_version(&mut s, 0);
    migrate_item(&mut s);
    let bytes = shelf::event_bytes<ContentMigrated>();
    s.next_tx(shelf::operator());
    let item = s.take_shared<ContentItem>();
    assert!(item.version() == 1);
    assert!(bytes == migrated(object::id(&item)));
    ts::return_shared(item);
    shelf::approve(&mut s);
    s.end();
}

#[test, expected_failure(abort_code = content_item::EAlreadyMigrated)]
fun migrate_a_title_twice_aborts() {
    let mut s = shelf::begin_in_review();
    migrate_item(&mut s);
    abort
}

#[test, expected_failure(abort_code = authority::ENotAdmin)]
fun migrate_a_title_with_the_old_capability_aborts() {
    let mut s = shelf::begin_in_review();
    shelf::set_item_version(&mut s, 0);
    hand_over(&mut s);
    migrate_item(&mut s);
    abort
}

#[test]
fun migrate_switches_the_registry_on() {
    let mut s = shelf::begin();
    shelf::set_registry_version(&mut s, 0);
    migrate_registry(&mut s);
    let bytes = shelf::event_bytes<RegistryMigrated>();
    s.next_tx(shelf::operator());
    let registry = s.take_shared<ContentRegistry>();
    assert!(registry.version() == 1);
    assert!(bytes == migrated(object::id(&registry)));
    ts::return_shared(registry);
    shelf::submit(&mut s);
    s.end();
}

#[test, expected_failure(abort_code = content_registry::EAlreadyMigrated)]
fun migrate_the_registry_downwards_aborts() {
    let mut s = shelf::begin();
    shelf::set_registry_version(&mut s, 2);
    migrate_registry(&mut s);
    abort
}

#[test, expected_failure(abort_code = authority::ENotAdmin)]
fun migrate_the_registry_with_the_old_capability_aborts() {
    let mut s = shelf::begin();
    shelf::set_registry_version(&mut s, 0);
    hand_over(&mut s);
    migrate_registry(&mut s);
    abort
}

fun assert_display<T: key>(s: &Scenario, name: vector<u8>) {
    let display = s.take_from_sender<Display<T>>();
    assert!(display.version() == 1);
    assert!(*display.fields().get(&b"name".to_string()) == name.to_string());
    s.return_to_sender(display);
}

/// The last transaction gave the colleague a capability in force, and told so.
fun assert_granted<Cap: key>(s: &mut Scenario) {
    let bytes = shelf::event_bytes<CapGranted>();
    s.next_tx(COLLEAGUE);
    let authority = s.take_shared<Authority<ContentAdminCap>>();
    let cap = s.take_from_sender<Cap>();
    authority.assert_in_force(&cap);
    let expected = vector[
        bcs::to_bytes(&object::id(&authority)),
        bcs::to_bytes(&object::id(&cap)),
        bcs::to_bytes(&type_name::with_original_ids<Cap>()),
        bcs::to_bytes(&COLLEAGUE),
    ];
    assert!(bytes == expected.flatten());
    s.return_to_sender(cap);
    ts::return_shared(authority);
}

/// Revokes the operator's own capability of this kind.
fun revoke<Cap: key>(s: &mut Scenario) {
    s.next_tx(shelf::operator());
    let cap = s.most_recent_id_for_sender<Cap>().destroy_some();
    administer!(s, |authority, admin, _ctx| authority.revoke(admin, cap));
}

fun hand_over(s: &mut Scenario) {
    administer!(s, |authority, admin, _ctx| authority.offer(admin, COLLEAGUE));
    s.next_tx(COLLEAGUE);
    let mut authority = s.take_shared<Authority<ContentAdminCap>>();
    content_admin_cap::accept(&mut authority, s.ctx());
    ts::return_shared(authority);
}

fun migrate_item(s: &mut Scenario) {
    s.next_tx(shelf::operator());
    let mut item = s.take_shared<ContentItem>();
    let authority = s.take_shared<Authority<ContentAdminCap>>();
    let admin = s.take_from_sender<ContentAdminCap>();
    item.migrate(&authority, &admin);
    s.return_to_sender(admin);
    ts::return_shared(authority);
    ts::return_shared(item);
}

fun migrate_registry(s: &mut Scenario) {
    s.next_tx(shelf::operator());
    let mut registry = s.take_shared<ContentRegistry>();
    let authority = s.take_shared<Authority<ContentAdminCap>>();
    let admin = s.take_from_sender<ContentAdminCap>();
    registry.migrate(&authority, &admin);
    s.return_to_sender(admin);
    ts::return_shared(authority);
    ts::return_shared(registry);
}

fun migrated(object: ID): vector<u8> {
    vector[bcs::to_bytes(&object), bcs::to_bytes(&0u64), bcs::to_bytes(&1u64)].flatten()
}

/// One transaction of the publisher's.
macro fun administer(
    $s: &mut Scenario,
    $f: |&mut Authority<ContentAdminCap>, &ContentAdminCap, &mut TxContext|,
) {
    let s = $s;
    s.next_tx(shelf::operator());
    let mut authority = s.take_shared<Authority<ContentAdminCap>>();
    let admin = s.take_from_sender<ContentAdminCap>();
    $f(&mut authority, &admin, s.ctx());
    s.return_to_sender(admin);
    ts::return_shared(authority);
}
