/// What holds, lends, changes and derives objects.
#[test_only]
module sui::object_tests;

use std::unit_test::assert_eq;
use sui::borrow;
use sui::derived_object;
use sui::party;
use sui::test_scenario as ts;
use sui::versioned;

public struct Thing has key, store { id: UID, n: u64 }

fun thing(n: u64, ctx: &mut TxContext): Thing {
    Thing { id: object::new(ctx), n }
}

fun end(thing: Thing): u64 {
    let Thing { id, n } = thing;
    id.delete();
    n
}

#[test]
fun a_lent_object_comes_back() {
    let mut ctx = tx_context::dummy();
    let mut lender = borrow::new(thing(1, &mut ctx), &mut ctx);
    let (mut value, receipt) = lender.borrow();
    value.n = 2;
    lender.put_back(value, receipt);
    assert_eq!(end(lender.destroy()), 2);
}

#[test, expected_failure(abort_code = borrow::EWrongValue)]
fun another_object_does_not_come_back() {
    let mut ctx = tx_context::dummy();
    let mut lender = borrow::new(thing(1, &mut ctx), &mut ctx);
    let (_value, receipt) = lender.borrow();
    lender.put_back(thing(2, &mut ctx), receipt);
    abort
}

#[test, expected_failure(abort_code = borrow::EWrongBorrow)]
fun an_object_does_not_come_back_elsewhere() {
    let mut ctx = tx_context::dummy();
    let mut lender = borrow::new(thing(1, &mut ctx), &mut ctx);
    let mut other = borrow::new(thing(2, &mut ctx), &mut ctx);
    let (value, receipt) = lender.borrow();
    other.put_back(value, receipt);
    abort
}

#[test]
fun a_versioned_value_changes_its_type() {
    let mut ctx = tx_context::dummy();
    let mut versioned = versioned::create(1, 10u64, &mut ctx);
    *versioned.load_value_mut() = 11u64;
    assert_eq!(*versioned.load_value<u64>(), 11);
    let (old, cap) = versioned.remove_value_for_upgrade<u64>();
    versioned.upgrade(2, old == 11, cap);
    assert_eq!(versioned.version(), 2);
    assert!(versioned.destroy<bool>());
}

#[test, expected_failure(abort_code = versioned::EInvalidUpgrade)]
fun a_version_does_not_stand_still() {
    let mut versioned = versioned::create(1, 10u64, &mut tx_context::dummy());
    let (old, cap) = versioned.remove_value_for_upgrade<u64>();
    versioned.upgrade(1, old, cap);
    abort
}

#[test, expected_failure(abort_code = versioned::EInvalidUpgrade)]
fun a_change_belongs_to_its_object() {
    let mut ctx = tx_context::dummy();
    let mut versioned = versioned::create(1, 10u64, &mut ctx);
    let mut other = versioned::create(1, 10u64, &mut ctx);
    let (old, cap) = versioned.remove_value_for_upgrade<u64>();
    other.upgrade(2, old, cap);
    abort
}

#[test]
fun a_derived_identity_is_known_beforehand() {
    let mut ctx = tx_context::dummy();
    let mut parent = object::new(&mut ctx);
    let expected = derived_object::derive_address(parent.to_inner(), b"key");
    assert!(!derived_object::exists(&parent, b"key"));
    let child = derived_object::claim(&mut parent, b"key");
    assert_eq!(child.to_address(), expected);
    child.delete();
    assert!(derived_object::exists(&parent, b"key") && !derived_object::exists(&parent, b"other"));
    parent.delete();
}

#[test, expected_failure(abort_code = derived_object::EObjectAlreadyExists)]
fun an_identity_is_derived_once() {
    let mut ctx = tx_context::dummy();
    let mut parent = object::new(&mut ctx);
    let _first = derived_object::claim(&mut parent, 1u8);
    let _second = derived_object::claim(&mut parent, 1u8);
    abort
}

#[test]
fun a_party_is_one_address_with_all_rights() {
    let party = party::single_owner(@0xA);
    assert!(party.is_single_owner());
    let (default, addresses, permissions) = party.into_native();
    assert!(default == 0 && addresses == vector[@0xA] && permissions == vector[15]);
}

#[test]
fun objects_go_to_a_party() {
    let mut s = ts::begin(@0xA);
    let (first, second) = (thing(1, s.ctx()), thing(2, s.ctx()));
    transfer::party_transfer(first, party::single_owner(@0xB));
    transfer::public_party_transfer(second, party::single_owner(@0xB));
    let effects = s.end();
    assert_eq!(effects.created().length(), 2);
}
