/// The framework's own behaviour, against values worked out by hand or by other programs.
#[test_only]
module sui::sui_tests;

use std::unit_test::assert_eq;
use sui::address;
use sui::bag;
use sui::balance;
use sui::clock::{Self, Clock};
use sui::coin::{Self, Coin};
use sui::display;
use sui::dynamic_field as field;
use sui::dynamic_object_field as object_field;
use sui::event;
use sui::hash;
use sui::hex;
use sui::package;
use sui::sui::SUI;
use sui::table;
use sui::test_scenario as ts;
use sui::test_utils;
use sui::url;
use sui::vec_map;
use sui::vec_set;

public struct SUI_TESTS has drop {}

public struct Impostor has drop {}

public struct Thing has key, store { id: UID, n: u64 }

public struct Happened has copy, drop { n: u64 }

#[test]
fun coins_split_and_join_without_loss() {
    let mut ctx = tx_context::dummy();
    let mut coin = coin::mint_for_testing<SUI>(100, &mut ctx);
    let part = coin.split(30, &mut ctx);
    assert!(coin.value() == 70 && part.value() == 30);
    let parts = coin.divide_into_n(3, &mut ctx);
    assert_eq!(parts.length(), 2);
    assert_eq!(coin.value(), 24); // 70 − 2 × 23
    parts.do!(|p| {
        assert_eq!(p.value(), 23);
        coin.join(p);
    });
    let mut balance = coin.into_balance();
    assert_eq!(balance.join(part.into_balance()), 100);
    let taken = coin::take(&mut balance, 40, &mut ctx);
    coin::put(&mut balance, taken);
    assert_eq!(balance.withdraw_all().destroy_for_testing(), 100);
    balance.destroy_zero();
    coin::zero<SUI>(&mut ctx).destroy_zero();
}

#[test, expected_failure(abort_code = balance::ENotEnough)]
fun split_of_more_than_there_is_aborts() {
    let mut ctx = tx_context::dummy();
    let mut coin = coin::mint_for_testing<SUI>(1, &mut ctx);
    let _part = coin.split(2, &mut ctx);
    abort
}

#[test, expected_failure(abort_code = balance::ENonZero)]
fun destroying_money_aborts() {
    balance::create_for_testing<SUI>(1).destroy_zero();
}

#[test]
fun treasury_counts_its_supply() {
    let mut ctx = tx_context::dummy();
    let otw = test_utils::create_one_time_witness<SUI_TESTS>();
    let (mut treasury, metadata) = coin::create_currency(
        otw,
        6,
        b"TST",
        b"Test",
        b"A test",
        option::some(url::new_unsafe_from_bytes(b"https://example.org")),
        &mut ctx,
    );
    assert_eq!(metadata.get_decimals(), 6);
    assert_eq!(metadata.get_symbol(), b"TST".to_ascii_string());
    let coin = treasury.mint(10, &mut ctx);
    assert_eq!(treasury.total_supply(), 10);
    assert_eq!(treasury.burn(coin), 10);
    assert_eq!(treasury.total_supply(), 0);
    test_utils::destroy(metadata);
    test_utils::destroy(treasury);
}

#[test, expected_failure(abort_code = coin::EBadWitness)]
fun a_currency_without_witness_aborts() {
    let mut ctx = tx_context::dummy();
    let (_treasury, _metadata) = coin::create_currency(
        Impostor {},
        6,
        b"TST",
        b"Test",
        b"A test",
        option::none(),
        &mut ctx,
    );
    abort
}

#[test, expected_failure(abort_code = balance::EOverflow)]
fun supply_beyond_u64_aborts() {
    let mut supply = balance::create_supply_for_testing<SUI>();
    let _most = supply.increase_supply(std::u64::max_value!());
    let _more = supply.increase_supply(1);
    abort
}

#[test]
fun fields_hang_on_their_object() {
    let mut ctx = tx_context::dummy();
    let mut id = object::new(&mut ctx);
    field::add(&mut id, b"a", 1u64);
    field::add(&mut id, 7u8, true);
    assert!(field::exists_(&id, b"a") && !field::exists_(&id, b"b"));
    assert!(field::exists_with_type<vector<u8>, u64>(&id, b"a"));
    assert!(!field::exists_with_type<vector<u8>, bool>(&id, b"a"));
    *field::borrow_mut(&mut id, b"a") = 2u64;
    assert_eq!(*field::borrow(&id, b"a"), 2u64);
    assert_eq!(field::remove(&mut id, b"a"), 2u64);
    assert_eq!(field::remove_if_exists<vector<u8>, u64>(&mut id, b"a"), option::none());
    assert_eq!(field::remove_if_exists(&mut id, 7u8), option::some(true));
    id.delete();
}

#[test, expected_failure(abort_code = field::EFieldAlreadyExists)]
fun a_field_is_added_once() {
    let mut ctx = tx_context::dummy();
    let mut id = object::new(&mut ctx);
    field::add(&mut id, 1u8, 1u8);
    field::add(&mut id, 1u8, 2u8);
    abort
}

#[test, expected_failure(abort_code = field::EFieldDoesNotExist)]
fun a_missing_field_aborts() {
    let mut ctx = tx_context::dummy();
    let id = object::new(&mut ctx);
    field::borrow<u8, u8>(&id, 1);
    abort
}

#[test, expected_failure(abort_code = field::EFieldTypeMismatch)]
fun a_field_of_another_type_aborts() {
    let mut ctx = tx_context::dummy();
    let mut id = object::new(&mut ctx);
    field::add(&mut id, 1u8, 1u8);
    field::borrow<u8, u64>(&id, 1);
    abort
}

#[test]
fun object_fields_keep_the_childs_identity() {
    let mut ctx = tx_context::dummy();
    let mut id = object::new(&mut ctx);
    let thing = Thing { id: object::new(&mut ctx), n: 1 };
    let child = object::id(&thing);
    object_field::add(&mut id, b"a", thing);
    assert!(object_field::exists_(&id, b"a") && !field::exists_(&id, b"a"));
    assert!(object_field::exists_with_type<vector<u8>, Thing>(&id, b"a"));
    assert!(!object_field::exists_with_type<vector<u8>, Coin<SUI>>(&id, b"a"));
    assert_eq!(object_field::id(&id, b"a"), option::some(child));
    assert_eq!(object_field::id(&id, b"b"), option::none());
    object_field::borrow_mut<vector<u8>, Thing>(&mut id, b"a").n = 2;
    assert_eq!(object_field::borrow<vector<u8>, Thing>(&id, b"a").n, 2);
    let Thing { id: thing_id, n } = object_field::remove(&mut id, b"a");
    assert!(n == 2 && thing_id.to_inner() == child);
    thing_id.delete();
    id.delete();
}

#[test]
fun tables_and_bags_count() {
    let mut ctx = tx_context::dummy();
    let mut table = table::new<u64, u64>(&mut ctx);
    table.add(1, 10);
    table.add(2, 20);
    *&mut table[1] = 11;
    assert!(table[1] == 11 && table.length() == 2 && table.contains(2) && !table.contains(3));
    assert_eq!(table.remove(1) + table.remove(2), 31);
    table.destroy_empty();

    let mut bag = bag::new(&mut ctx);
    bag.add(1u8, b"x");
    bag.add(b"y", 2u64);
    assert!(bag.contains_with_type<u8, vector<u8>>(1) && bag.length() == 2);
    assert_eq!(bag.remove<vector<u8>, u64>(b"y"), 2);
    assert_eq!(bag.remove<u8, vector<u8>>(1), b"x");
    bag.destroy_empty();
}

#[test, expected_failure(abort_code = table::ETableNotEmpty)]
fun a_full_table_is_not_destroyed() {
    let mut ctx = tx_context::dummy();
    let mut table = table::new<u64, u64>(&mut ctx);
    table.add(1, 10);
    table.destroy_empty();
}

#[test, expected_failure(abort_code = bag::EBagNotEmpty)]
fun a_full_bag_is_not_destroyed() {
    let mut ctx = tx_context::dummy();
    let mut bag = bag::new(&mut ctx);
    bag.add(1u8, 10u8);
    bag.destroy_empty();
}

#[test]
fun small_maps_and_sets_keep_insertion_order() {
    let mut map = vec_map::from_keys_values(vector[3u8, 1], vector[b"c", b"a"]);
    map.insert(2, b"b");
    assert_eq!(map.keys(), vector[3, 1, 2]);
    *&mut map[&1] = b"A";
    assert!(map[&1] == b"A" && map.length() == 3 && map.get_idx(&2) == 2);
    assert_eq!(map.try_get(&9), option::none());
    let (key, value) = map.remove(&3);
    assert!(key == 3 && value == b"c");
    let (key, _) = map.pop();
    assert_eq!(key, 2);
    let (keys, values) = map.into_keys_values();
    assert!(keys == vector[1] && values == vector[b"A"]);

    let mut set = vec_set::from_keys(vector[3u8, 1]);
    set.insert(2);
    set.remove(&3);
    assert!(set.contains(&1) && !set.contains(&3) && set.length() == 2);
    assert_eq!(set.into_keys(), vector[1, 2]);
}

#[test, expected_failure(abort_code = vec_map::EKeyAlreadyExists)]
fun a_key_is_inserted_once() {
    vec_map::from_keys_values(vector[1u8, 1], vector[1u8, 2]);
}

#[test, expected_failure(abort_code = vec_map::EKeyDoesNotExist)]
fun a_missing_key_aborts() {
    vec_map::empty<u8, u8>().get(&1);
}

#[test, expected_failure(abort_code = vec_set::EKeyAlreadyExists)]
fun a_member_is_inserted_once() {
    vec_set::from_keys(vector[1u8, 1]);
}

#[test]
fun addresses_and_hex_are_text_and_numbers() {
    assert_eq!(hex::encode(x"00ff1a"), b"00ff1a");
    assert_eq!(hex::decode(b"00fF1a"), x"00ff1a");
    assert_eq!(
        @0xAB.to_ascii_string(),
        b"00000000000000000000000000000000000000000000000000000000000000ab".to_ascii_string(),
    );
    assert_eq!(address::from_ascii_bytes(@0xAB.to_ascii_string().as_bytes()), @0xAB);
    assert_eq!(@0xAB.to_u256(), 171);
    assert_eq!(address::from_u256(address::max()).to_bytes(), vector::tabulate!(32, |_| 255));
}

#[test, expected_failure(abort_code = hex::EInvalidHexLength)]
fun odd_hex_aborts() {
    hex::decode(b"0");
}

#[test, expected_failure(abort_code = hex::ENotValidHexCharacter)]
fun hex_with_a_stranger_aborts() {
    hex::decode(b"0g");
}

#[test]
fun hashes_match_other_programs() {
    assert_eq!(
        hash::blake2b256(&b"abc"),
        x"bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319",
    );
    assert_eq!(
        hash::keccak256(&b"abc"),
        x"4e03657aea45a94fc7d47ba826c8d667c0d1e6e33a64a036ec44f58fa12d6c45",
    );
}

#[test]
fun publishers_speak_for_their_types() {
    let mut ctx = tx_context::dummy();
    let publisher = package::claim(test_utils::create_one_time_witness<SUI_TESTS>(), &mut ctx);
    assert!(publisher.from_module<Thing>() && publisher.from_package<SUI>());
    assert!(!publisher.from_module<SUI>());
    let mut display = display::new<Thing>(&publisher, &mut ctx);
    display.add(b"name".to_string(), b"Thing {n}".to_string());
    display.edit(b"name".to_string(), b"{n}".to_string());
    display.update_version();
    assert!(display.version() == 1 && display.fields().length() == 1);
    test_utils::destroy(display);
    publisher.burn_publisher();
}

#[test, expected_failure(abort_code = package::ENotOneTimeWitness)]
fun claiming_without_witness_aborts() {
    let mut ctx = tx_context::dummy();
    let _publisher = package::claim(Impostor {}, &mut ctx);
    abort
}

#[test]
fun upgrades_take_a_ticket_and_a_receipt() {
    let mut ctx = tx_context::dummy();
    let mut cap = package::test_publish(object::id_from_address(@0x42), &mut ctx);
    cap.only_additive_upgrades();
    let ticket = cap.authorize_upgrade(package::dep_only_policy(), b"digest");
    assert_eq!(ticket.ticket_package().to_address(), @0x42);
    cap.commit_upgrade(package::test_upgrade(ticket));
    assert!(cap.version() == 2 && cap.upgrade_package().to_address() != @0x42);
    cap.make_immutable();
}

#[test, expected_failure(abort_code = package::ETooPermissive)]
fun a_looser_upgrade_aborts() {
    let mut ctx = tx_context::dummy();
    let mut cap = package::test_publish(object::id_from_address(@0x42), &mut ctx);
    cap.only_additive_upgrades();
    let _ticket = cap.authorize_upgrade(package::compatible_policy(), b"digest");
    abort
}

#[test]
fun scenarios_move_objects_between_addresses() {
    let (ann, bob) = (@0xA, @0xB);
    let mut s = ts::begin(ann);
    let thing = Thing { id: s.new_object(), n: 1 };
    let id = object::id(&thing);
    event::emit(Happened { n: 1 });
    transfer::public_transfer(thing, bob);
    let effects = s.next_tx(bob);
    assert_eq!(effects.created(), vector[id]);
    assert_eq!(effects.transferred_to_account().keys(), vector[id]);
    assert_eq!(effects.num_user_events(), 1);

    let thing = s.take_from_sender<Thing>();
    transfer::public_freeze_object(thing);
    assert_eq!(s.next_tx(ann).frozen(), vector[id]);
    let thing = s.take_immutable<Thing>();
    assert_eq!(thing.n, 1);
    ts::return_immutable(thing);
    assert!(!s.has_most_recent_for_sender<Thing>());
    s.end();
}

#[test]
fun scenarios_receive_what_was_sent_to_an_object() {
    let mut s = ts::begin(@0xA);
    let mut parent = Thing { id: s.new_object(), n: 0 };
    let parent_id = object::id(&parent);
    let child = Thing { id: s.new_object(), n: 1 };
    transfer::public_transfer(child, parent_id.to_address());
    s.next_tx(@0xA);
    ts::return_receiving_ticket(ts::most_recent_receiving_ticket<Thing>(&parent_id));
    let ticket = ts::most_recent_receiving_ticket<Thing>(&parent_id);
    let Thing { id, n } = transfer::public_receive(&mut parent.id, ticket);
    assert_eq!(n, 1);
    id.delete();
    test_utils::destroy(parent);
    s.end();
}

#[test]
fun clocks_and_epochs_move_forward() {
    let mut s = ts::begin(@0xA);
    let mut clock = clock::create_for_testing(s.ctx());
    clock.set_for_testing(5);
    clock.increment_for_testing(2);
    clock.share_for_testing();
    s.later_epoch(10, @0xB);
    assert!(s.ctx().epoch() == 1 && s.ctx().epoch_timestamp_ms() == 10 && s.sender() == @0xB);
    let clock = s.take_shared<Clock>();
    assert_eq!(clock.timestamp_ms(), 7);
    clock.destroy_for_testing();
    s.end();
}

#[test]
fun events_are_counted() {
    event::emit(Happened { n: 1 });
    event::emit(Happened { n: 2 });
    assert_eq!(event::num_events(), 2);
    assert_eq!(event::events_by_type<Happened>(), vector[Happened { n: 1 }, Happened { n: 2 }]);
}

#[test]
fun fresh_ids_differ() {
    let mut ctx = tx_context::dummy();
    let (a, b) = (object::new(&mut ctx), object::new(&mut ctx));
    assert!(a.to_address() != b.to_address());
    assert_eq!(ctx.ids_created(), 2);
    assert_eq!(object::last_created(&ctx), b.to_inner());
    a.delete();
    b.delete();
}
