/// Trade in kiosks, under transfer policies and with extensions.
#[test_only]
module sui::kiosk_tests;

use std::unit_test::assert_eq;
use sui::coin;
use sui::dynamic_field as field;
use sui::kiosk::{Self, Kiosk, KioskOwnerCap};
use sui::kiosk_extension;
use sui::package;
use sui::sui::SUI;
use sui::test_utils;
use sui::transfer_policy::{Self, TransferPolicy, TransferPolicyCap};

public struct KIOSK_TESTS has drop {}

public struct Thing has key, store { id: UID, n: u64 }

public struct Rule has drop {}

public struct OtherRule has drop {}

public struct Ext has drop {}

const PRICE: u64 = 100;

/// A kiosk with one thing in it.
fun shop(ctx: &mut TxContext): (Kiosk, KioskOwnerCap, ID) {
    let (mut kiosk, cap) = kiosk::new(ctx);
    let thing = Thing { id: object::new(ctx), n: 1 };
    let id = object::id(&thing);
    kiosk.place(&cap, thing);
    (kiosk, cap, id)
}

fun policy(ctx: &mut TxContext): (TransferPolicy<Thing>, TransferPolicyCap<Thing>) {
    transfer_policy::new_for_testing(ctx)
}

fun money(amount: u64, ctx: &mut TxContext): coin::Coin<SUI> {
    coin::mint_for_testing(amount, ctx)
}

#[test]
fun a_thing_is_placed_shown_and_taken() {
    let mut ctx = tx_context::dummy();
    let (mut kiosk, cap, id) = shop(&mut ctx);
    assert!(kiosk.has_access(&cap) && cap.kiosk() == object::id(&kiosk));
    assert!(kiosk.has_item(id) && kiosk.has_item_with_type<Thing>(id) && kiosk.item_count() == 1);
    assert!(!kiosk.has_item_with_type<coin::Coin<SUI>>(id) && !kiosk.is_locked(id));
    kiosk.borrow_mut<Thing>(&cap, id).n = 2;
    assert_eq!(kiosk.borrow<Thing>(&cap, id).n, 2);
    let (thing, receipt) = kiosk.borrow_val<Thing>(&cap, id);
    kiosk.return_val(thing, receipt);
    kiosk.set_owner_custom(&cap, @0xB);
    assert_eq!(kiosk.owner(), @0xB);
    kiosk.set_owner(&cap, &ctx);
    assert_eq!(kiosk.owner(), @0x0);
    kiosk.list<Thing>(&cap, id, PRICE);
    let Thing { id, n: _ } = kiosk.take(&cap, id);
    assert!(!kiosk.is_listed(id.to_inner()));
    id.delete();
    assert_eq!(kiosk.close_and_withdraw(cap, &mut ctx).burn_for_testing(), 0);
}

#[test]
fun a_thing_is_sold_at_its_price() {
    let mut ctx = tx_context::dummy();
    let (mut kiosk, cap) = kiosk::new(&mut ctx);
    let thing = Thing { id: object::new(&mut ctx), n: 1 };
    let id = object::id(&thing);
    kiosk.place_and_list(&cap, thing, PRICE);
    assert!(kiosk.is_listed(id) && !kiosk.is_listed_exclusively(id));
    kiosk.delist<Thing>(&cap, id);
    kiosk.list<Thing>(&cap, id, PRICE);
    let (thing, request) = kiosk.purchase<Thing>(id, money(PRICE, &mut ctx));
    assert!(request.item() == id && request.paid() == PRICE);
    assert_eq!(request.from(), object::id(&kiosk));
    let (policy, policy_cap) = policy(&mut ctx);
    let (item, paid, from) = policy.confirm_request(request);
    assert!(item == id && paid == PRICE && from == object::id(&kiosk));
    assert!(kiosk.profits_amount() == PRICE && kiosk.item_count() == 0);
    kiosk.profits_mut(&cap).join(money(1, &mut ctx).into_balance());
    assert_eq!(kiosk.withdraw(&cap, option::some(1), &mut ctx).burn_for_testing(), 1);
    assert_eq!(kiosk.withdraw(&cap, option::none(), &mut ctx).burn_for_testing(), PRICE);
    assert_eq!(policy.destroy_and_withdraw(policy_cap, &mut ctx).burn_for_testing(), 0);
    test_utils::destroy(thing);
    test_utils::destroy(kiosk);
    test_utils::destroy(cap);
}

#[test]
fun a_locked_thing_is_sold_to_the_holder_of_the_right() {
    let mut ctx = tx_context::dummy();
    let (mut kiosk, cap) = kiosk::new(&mut ctx);
    let (policy, policy_cap) = policy(&mut ctx);
    let thing = Thing { id: object::new(&mut ctx), n: 1 };
    let id = object::id(&thing);
    kiosk.lock(&cap, &policy, thing);
    let right = kiosk.list_with_purchase_cap<Thing>(&cap, id, PRICE, &mut ctx);
    assert!(kiosk.is_locked(id) && kiosk.is_listed_exclusively(id));
    kiosk.return_purchase_cap(right);
    assert!(!kiosk.is_listed(id));
    let right = kiosk.list_with_purchase_cap<Thing>(&cap, id, PRICE, &mut ctx);
    assert!(right.purchase_cap_kiosk() == object::id(&kiosk) && right.purchase_cap_item() == id);
    assert_eq!(right.purchase_cap_min_price(), PRICE);
    let (thing, request) = kiosk.purchase_with_cap(right, money(PRICE + 1, &mut ctx));
    let (_, paid, _) = policy.confirm_request(request);
    assert!(paid == PRICE + 1 && !kiosk.is_locked(id));
    test_utils::destroy(thing);
    test_utils::destroy(kiosk);
    test_utils::destroy(cap);
    test_utils::destroy(policy);
    test_utils::destroy(policy_cap);
}

#[test]
fun the_owner_opens_the_fields() {
    let mut ctx = tx_context::dummy();
    let (mut kiosk, cap) = kiosk::new(&mut ctx);
    field::add(kiosk.uid_mut_as_owner(&cap), 1u8, 1u8);
    kiosk.set_allow_extensions(&cap, true);
    field::add(kiosk.uid_mut(), 2u8, 2u8);
    assert!(field::exists(kiosk.uid(), 1u8) && field::exists(kiosk.uid(), 2u8));
    test_utils::destroy(kiosk);
    test_utils::destroy(cap);
}

#[test, expected_failure(abort_code = kiosk::ENotOwner)]
fun another_kiosks_owner_takes_nothing() {
    let mut ctx = tx_context::dummy();
    let (mut kiosk, _cap, id) = shop(&mut ctx);
    let (_other, other_cap) = kiosk::new(&mut ctx);
    let _thing: Thing = kiosk.take(&other_cap, id);
    abort
}

#[test, expected_failure(abort_code = kiosk::EIncorrectAmount)]
fun another_price_is_refused() {
    let mut ctx = tx_context::dummy();
    let (mut kiosk, cap, id) = shop(&mut ctx);
    kiosk.list<Thing>(&cap, id, PRICE);
    let (_thing, _request) = kiosk.purchase<Thing>(id, money(PRICE + 1, &mut ctx));
    abort
}

#[test, expected_failure(abort_code = kiosk::EIncorrectAmount)]
fun less_than_the_least_price_is_refused() {
    let mut ctx = tx_context::dummy();
    let (mut kiosk, cap, id) = shop(&mut ctx);
    let right = kiosk.list_with_purchase_cap<Thing>(&cap, id, PRICE, &mut ctx);
    let (_thing, _request) = kiosk.purchase_with_cap(right, money(PRICE - 1, &mut ctx));
    abort
}

#[test, expected_failure(abort_code = kiosk::ENotEnough)]
fun no_more_than_the_profits_is_withdrawn() {
    let mut ctx = tx_context::dummy();
    let (mut kiosk, cap) = kiosk::new(&mut ctx);
    let _coin = kiosk.withdraw(&cap, option::some(1), &mut ctx);
    abort
}

#[test, expected_failure(abort_code = kiosk::ENotEmpty)]
fun a_full_kiosk_is_not_closed() {
    let mut ctx = tx_context::dummy();
    let (kiosk, cap, _id) = shop(&mut ctx);
    let _coin = kiosk.close_and_withdraw(cap, &mut ctx);
    abort
}

#[test, expected_failure(abort_code = kiosk::EListedExclusively)]
fun a_thing_with_a_right_on_it_is_not_taken() {
    let mut ctx = tx_context::dummy();
    let (mut kiosk, cap, id) = shop(&mut ctx);
    let _right = kiosk.list_with_purchase_cap<Thing>(&cap, id, PRICE, &mut ctx);
    let _thing: Thing = kiosk.take(&cap, id);
    abort
}

#[test, expected_failure(abort_code = kiosk::EWrongKiosk)]
fun a_right_belongs_to_its_kiosk() {
    let mut ctx = tx_context::dummy();
    let (mut kiosk, cap, id) = shop(&mut ctx);
    let (mut other, _other_cap) = kiosk::new(&mut ctx);
    let right = kiosk.list_with_purchase_cap<Thing>(&cap, id, PRICE, &mut ctx);
    other.return_purchase_cap(right);
    abort
}

#[test, expected_failure(abort_code = kiosk::EAlreadyListed)]
fun an_offered_thing_gets_no_right() {
    let mut ctx = tx_context::dummy();
    let (mut kiosk, cap, id) = shop(&mut ctx);
    kiosk.list<Thing>(&cap, id, PRICE);
    let _right = kiosk.list_with_purchase_cap<Thing>(&cap, id, PRICE, &mut ctx);
    abort
}

#[test, expected_failure(abort_code = kiosk::EUidAccessNotAllowed)]
fun fields_are_closed_to_strangers() {
    let mut ctx = tx_context::dummy();
    let (mut kiosk, _cap) = kiosk::new(&mut ctx);
    field::add(kiosk.uid_mut(), 1u8, 1u8);
    abort
}

#[test, expected_failure(abort_code = kiosk::EItemLocked)]
fun a_locked_thing_is_not_taken() {
    let mut ctx = tx_context::dummy();
    let (mut kiosk, cap) = kiosk::new(&mut ctx);
    let (policy, _policy_cap) = policy(&mut ctx);
    let thing = Thing { id: object::new(&mut ctx), n: 1 };
    let id = object::id(&thing);
    kiosk.lock(&cap, &policy, thing);
    let _thing: Thing = kiosk.take(&cap, id);
    abort
}

#[test, expected_failure(abort_code = kiosk::EItemIsListed)]
fun an_offered_thing_does_not_change() {
    let mut ctx = tx_context::dummy();
    let (mut kiosk, cap, id) = shop(&mut ctx);
    kiosk.list<Thing>(&cap, id, PRICE);
    kiosk.borrow_mut<Thing>(&cap, id).n = 2;
    abort
}

#[test, expected_failure(abort_code = kiosk::EItemMismatch)]
fun another_thing_does_not_come_back() {
    let mut ctx = tx_context::dummy();
    let (mut kiosk, cap, id) = shop(&mut ctx);
    let (_thing, receipt) = kiosk.borrow_val<Thing>(&cap, id);
    kiosk.return_val(Thing { id: object::new(&mut ctx), n: 1 }, receipt);
    abort
}

#[test, expected_failure(abort_code = kiosk::EItemNotFound)]
fun a_missing_thing_is_not_listed() {
    let mut ctx = tx_context::dummy();
    let (mut kiosk, cap) = kiosk::new(&mut ctx);
    kiosk.list<Thing>(&cap, object::id_from_address(@0x42), PRICE);
    abort
}

#[test, expected_failure(abort_code = kiosk::ENotListed)]
fun what_is_not_offered_is_not_delisted() {
    let mut ctx = tx_context::dummy();
    let (mut kiosk, cap, id) = shop(&mut ctx);
    kiosk.delist<Thing>(&cap, id);
    abort
}

#[test]
fun rules_are_satisfied_by_receipts() {
    let mut ctx = tx_context::dummy();
    let (mut policy, cap) = policy(&mut ctx);
    transfer_policy::add_rule(Rule {}, &mut policy, &cap, 5u64);
    assert!(policy.has_rule<Thing, Rule>() && policy.rules().length() == 1);
    assert_eq!(*transfer_policy::get_rule<Thing, Rule, u64>(Rule {}, &policy), 5);
    transfer_policy::add_to_balance(Rule {}, &mut policy, money(5, &mut ctx));
    let id = object::id_from_address(@0x42);
    let mut request = transfer_policy::new_request<Thing>(id, PRICE, id);
    transfer_policy::add_receipt(Rule {}, &mut request);
    policy.confirm_request(request);
    policy.remove_rule<Thing, Rule, u64>(&cap);
    field::add(policy.uid_mut_as_owner(&cap), 1u8, 1u8);
    assert!(!policy.has_rule<Thing, Rule>() && field::exists(policy.uid(), 1u8));
    assert_eq!(policy.withdraw(&cap, option::some(2), &mut ctx).burn_for_testing(), 2);
    assert_eq!(policy.destroy_and_withdraw(cap, &mut ctx).burn_for_testing(), 3);
}

#[test]
fun a_publisher_makes_policies() {
    let mut ctx = tx_context::dummy();
    let publisher = package::claim(test_utils::create_one_time_witness<KIOSK_TESTS>(), &mut ctx);
    let (policy, cap) = transfer_policy::new<Thing>(&publisher, &mut ctx);
    test_utils::destroy(policy);
    test_utils::destroy(cap);
    publisher.burn_publisher();
}

#[test, expected_failure(abort_code = transfer_policy::ENotPublisher)]
fun a_publisher_makes_no_policy_for_other_types() {
    let mut ctx = tx_context::dummy();
    let publisher = package::claim(test_utils::create_one_time_witness<KIOSK_TESTS>(), &mut ctx);
    let (_policy, _cap) = transfer_policy::new<std::string::String>(&publisher, &mut ctx);
    abort
}

#[test, expected_failure(abort_code = transfer_policy::EPolicyNotSatisfied)]
fun a_request_without_receipt_is_refused() {
    let mut ctx = tx_context::dummy();
    let (mut policy, cap) = policy(&mut ctx);
    transfer_policy::add_rule(Rule {}, &mut policy, &cap, 5u64);
    let id = object::id_from_address(@0x42);
    policy.confirm_request(transfer_policy::new_request(id, PRICE, id));
    abort
}

#[test, expected_failure(abort_code = transfer_policy::EIllegalRule)]
fun a_receipt_of_another_rule_is_refused() {
    let mut ctx = tx_context::dummy();
    let (mut policy, cap) = policy(&mut ctx);
    transfer_policy::add_rule(Rule {}, &mut policy, &cap, 5u64);
    let id = object::id_from_address(@0x42);
    let mut request = transfer_policy::new_request<Thing>(id, PRICE, id);
    transfer_policy::add_receipt(OtherRule {}, &mut request);
    policy.confirm_request(request);
    abort
}

#[test, expected_failure(abort_code = transfer_policy::EUnknownRequrement)]
fun a_stranger_adds_no_money() {
    let mut ctx = tx_context::dummy();
    let (mut policy, _cap) = policy(&mut ctx);
    transfer_policy::add_to_balance(Rule {}, &mut policy, money(5, &mut ctx));
    abort
}

#[test, expected_failure(abort_code = transfer_policy::ERuleAlreadySet)]
fun a_rule_is_added_once() {
    let mut ctx = tx_context::dummy();
    let (mut policy, cap) = policy(&mut ctx);
    transfer_policy::add_rule(Rule {}, &mut policy, &cap, 5u64);
    transfer_policy::add_rule(Rule {}, &mut policy, &cap, 6u64);
    abort
}

#[test, expected_failure(abort_code = transfer_policy::ENotOwner)]
fun another_policys_owner_withdraws_nothing() {
    let mut ctx = tx_context::dummy();
    let (mut policy, _cap) = policy(&mut ctx);
    let (_other, other_cap) = policy(&mut ctx);
    let _coin = policy.withdraw(&other_cap, option::none(), &mut ctx);
    abort
}

#[test, expected_failure(abort_code = transfer_policy::ENotEnough)]
fun no_more_than_the_policy_holds_is_withdrawn() {
    let mut ctx = tx_context::dummy();
    let (mut policy, cap) = policy(&mut ctx);
    let _coin = policy.withdraw(&cap, option::some(1), &mut ctx);
    abort
}

#[test]
fun an_extension_acts_as_far_as_allowed() {
    let mut ctx = tx_context::dummy();
    let (mut kiosk, cap) = kiosk::new(&mut ctx);
    let (policy, policy_cap) = policy(&mut ctx);
    kiosk_extension::add(Ext {}, &mut kiosk, &cap, 3, &mut ctx);
    assert!(kiosk_extension::is_installed<Ext>(&kiosk));
    let (first, second) = (
        Thing { id: object::new(&mut ctx), n: 1 },
        Thing { id: object::new(&mut ctx), n: 2 },
    );
    let locked = object::id(&second);
    kiosk_extension::place(Ext {}, &mut kiosk, first, &policy);
    kiosk_extension::lock(Ext {}, &mut kiosk, second, &policy);
    assert!(kiosk.item_count() == 2 && kiosk.is_locked(locked));
    kiosk_extension::storage_mut(Ext {}, &mut kiosk).add(1u8, 1u8);
    assert_eq!(kiosk_extension::storage(Ext {}, &kiosk).length(), 1);
    kiosk_extension::disable<Ext>(&mut kiosk, &cap);
    assert!(!kiosk_extension::is_enabled<Ext>(&kiosk) && !kiosk_extension::can_place<Ext>(&kiosk));
    kiosk_extension::enable<Ext>(&mut kiosk, &cap);
    assert!(kiosk_extension::can_place<Ext>(&kiosk) && kiosk_extension::can_lock<Ext>(&kiosk));
    kiosk_extension::storage_mut(Ext {}, &mut kiosk).remove<u8, u8>(1);
    kiosk_extension::remove<Ext>(&mut kiosk, &cap);
    assert!(!kiosk_extension::is_installed<Ext>(&kiosk));
    test_utils::destroy(kiosk);
    test_utils::destroy(cap);
    test_utils::destroy(policy);
    test_utils::destroy(policy_cap);
}

#[test, expected_failure(abort_code = kiosk_extension::ENotOwner)]
fun a_stranger_adds_no_extension() {
    let mut ctx = tx_context::dummy();
    let (mut kiosk, _cap) = kiosk::new(&mut ctx);
    let (_other, other_cap) = kiosk::new(&mut ctx);
    kiosk_extension::add(Ext {}, &mut kiosk, &other_cap, 3, &mut ctx);
    abort
}

#[test, expected_failure(abort_code = kiosk_extension::EExtensionNotAllowed)]
fun an_extension_without_permission_places_nothing() {
    let mut ctx = tx_context::dummy();
    let (mut kiosk, cap) = kiosk::new(&mut ctx);
    let (policy, _policy_cap) = policy(&mut ctx);
    kiosk_extension::add(Ext {}, &mut kiosk, &cap, 0, &mut ctx);
    kiosk_extension::place(
        Ext {},
        &mut kiosk,
        Thing { id: object::new(&mut ctx), n: 1 },
        &policy,
    );
    abort
}

#[test, expected_failure(abort_code = kiosk_extension::EExtensionNotInstalled)]
fun a_missing_extension_stores_nothing() {
    let mut ctx = tx_context::dummy();
    let (mut kiosk, _cap) = kiosk::new(&mut ctx);
    kiosk_extension::storage_mut(Ext {}, &mut kiosk);
    abort
}
