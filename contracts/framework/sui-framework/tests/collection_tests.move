/// Collections over dynamic fields, and the queue.
#[test_only]
module sui::collection_tests;

use std::unit_test::assert_eq;
use sui::dynamic_field as field;
use sui::dynamic_object_field as object_field;
use sui::linked_table;
use sui::object_bag;
use sui::object_table;
use sui::priority_queue;
use sui::table_vec;
use sui::vec_map;
use sui::vec_set;

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
fun table_vectors_keep_their_order() {
    let mut ctx = tx_context::dummy();
    let mut v = table_vec::singleton(1u64, &mut ctx);
    v.push_back(2);
    v.push_back(3);
    *&mut v[1] = 20;
    assert!(v.length() == 3 && !v.is_empty() && v[0] == 1 && v[1] == 20);
    v.swap(0, 2);
    v.swap(1, 1);
    assert!(v[0] == 3 && v[2] == 1);
    assert_eq!(v.swap_remove(0), 3);
    assert_eq!(v.pop_back(), 20);
    assert_eq!(v.swap_remove(0), 1);
    v.destroy_empty();
    let mut dropped = table_vec::empty<u64>(&mut ctx);
    dropped.push_back(1);
    dropped.drop();
}

#[test, expected_failure(abort_code = table_vec::EIndexOutOfBound)]
fun borrowing_past_a_table_vectors_end_aborts() {
    let v = table_vec::singleton(1u64, &mut tx_context::dummy());
    v.borrow(1);
    abort
}

#[test, expected_failure(abort_code = table_vec::EIndexOutOfBound)]
fun swapping_past_a_table_vectors_end_aborts() {
    let mut v = table_vec::singleton(1u64, &mut tx_context::dummy());
    v.swap(0, 1);
    abort
}

#[test, expected_failure(abort_code = table_vec::EIndexOutOfBound)]
fun popping_from_an_empty_table_vector_aborts() {
    let mut v = table_vec::empty<u64>(&mut tx_context::dummy());
    v.pop_back();
    abort
}

#[test, expected_failure(abort_code = table_vec::ETableNonEmpty)]
fun a_full_table_vector_is_not_destroyed() {
    table_vec::singleton(1u64, &mut tx_context::dummy()).destroy_empty()
}

#[test]
fun linked_tables_know_neighbours() {
    let mut ctx = tx_context::dummy();
    let mut t = linked_table::new<u8, u64>(&mut ctx);
    assert!(t.is_empty() && t.front().is_none() && t.back().is_none());
    t.push_back(2, 20);
    t.push_back(3, 30);
    t.push_front(1, 10);
    assert!(t.front() == option::some(1) && t.back() == option::some(3) && t.length() == 3);
    assert!(t.next(1) == option::some(2) && t.prev(1).is_none());
    assert!(t.prev(3) == option::some(2) && t.next(3).is_none());
    *&mut t[2] = 21;
    assert!(t[2] == 21 && t.contains(2) && !t.contains(9));
    assert_eq!(t.remove(2), 21);
    assert!(t.next(1) == option::some(3) && t.prev(3) == option::some(1));
    let (k, v) = t.pop_front();
    assert!(k == 1 && v == 10 && t.front() == option::some(3) && t.prev(3).is_none());
    let (k, v) = t.pop_back();
    assert!(k == 3 && v == 30 && t.front().is_none() && t.back().is_none());
    t.destroy_empty();
    let mut dropped = linked_table::new<u8, u64>(&mut ctx);
    dropped.push_front(1, 1);
    dropped.drop();
}

#[test, expected_failure(abort_code = linked_table::ETableIsEmpty)]
fun popping_the_front_of_nothing_aborts() {
    let mut t = linked_table::new<u8, u64>(&mut tx_context::dummy());
    t.pop_front();
    abort
}

#[test, expected_failure(abort_code = linked_table::ETableIsEmpty)]
fun popping_the_back_of_nothing_aborts() {
    let mut t = linked_table::new<u8, u64>(&mut tx_context::dummy());
    t.pop_back();
    abort
}

#[test, expected_failure(abort_code = linked_table::ETableNotEmpty)]
fun a_full_linked_table_is_not_destroyed() {
    let mut t = linked_table::new<u8, u64>(&mut tx_context::dummy());
    t.push_back(1, 1);
    t.destroy_empty()
}

#[test, expected_failure(abort_code = field::EFieldAlreadyExists)]
fun a_linked_key_is_added_once() {
    let mut t = linked_table::new<u8, u64>(&mut tx_context::dummy());
    t.push_back(1, 1);
    t.push_front(1, 2);
    abort
}

#[test]
fun object_tables_and_bags_know_their_objects() {
    let mut ctx = tx_context::dummy();
    let mut table = object_table::new<u64, Thing>(&mut ctx);
    let first = thing(1, &mut ctx);
    let id = object::id(&first);
    table.add(7, first);
    assert!(table.value_id(7) == option::some(id) && table.value_id(8).is_none());
    assert!(table.contains(7) && !table.contains(8) && table.length() == 1 && !table.is_empty());
    (&mut table[7]).n = 2;
    assert_eq!(table[7].n, 2);
    let first = table.remove(7);
    table.destroy_empty();

    let mut bag = object_bag::new(&mut ctx);
    bag.add(b"a", first);
    assert!(bag.contains(b"a") && bag.contains_with_type<vector<u8>, Thing>(b"a"));
    assert!(bag.value_id(b"a") == option::some(id) && bag.length() == 1 && !bag.is_empty());
    bag.borrow_mut<vector<u8>, Thing>(b"a").n = 3;
    assert_eq!(bag.borrow<vector<u8>, Thing>(b"a").n, 3);
    assert_eq!(end(bag.remove(b"a")), 3);
    bag.destroy_empty();
}

#[test, expected_failure(abort_code = object_table::ETableNotEmpty)]
fun a_full_object_table_is_not_destroyed() {
    let mut ctx = tx_context::dummy();
    let mut table = object_table::new<u64, Thing>(&mut ctx);
    table.add(7, thing(1, &mut ctx));
    table.destroy_empty()
}

#[test, expected_failure(abort_code = object_bag::EBagNotEmpty)]
fun a_full_object_bag_is_not_destroyed() {
    let mut ctx = tx_context::dummy();
    let mut bag = object_bag::new(&mut ctx);
    bag.add(7u8, thing(1, &mut ctx));
    bag.destroy_empty()
}

#[test]
fun the_highest_priority_comes_first() {
    let entries = priority_queue::create_entries(
        vector[3, 1, 4, 1, 5, 9, 2, 6],
        vector[b"c", b"a", b"d", b"a", b"e", b"i", b"b", b"f"],
    );
    let mut queue = priority_queue::new(entries);
    queue.insert(7, b"g");
    assert_eq!(queue.priorities()[0], 9);
    let mut order = vector[];
    9u64.do!(|_| {
        let (priority, _) = queue.pop_max();
        order.push_back(priority);
    });
    assert_eq!(order, vector[9, 7, 6, 5, 4, 3, 2, 1, 1]);
    queue = priority_queue::new(vector[priority_queue::new_entry(1, b"x")]);
    let (_, value) = queue.pop_max();
    assert_eq!(value, b"x");
}

#[test, expected_failure(abort_code = priority_queue::EPopFromEmptyHeap)]
fun an_empty_queue_gives_nothing() {
    let mut queue = priority_queue::new<u8>(vector[]);
    queue.pop_max();
}

#[test, expected_failure(abort_code = priority_queue::EUnequalLengths)]
fun priorities_without_values_abort() {
    priority_queue::create_entries<u8>(vector[1], vector[]);
}

#[test]
fun fields_are_replaced() {
    let mut ctx = tx_context::dummy();
    let mut id = object::new(&mut ctx);
    assert_eq!(field::replace<u8, u64, bool>(&mut id, 1, 5), option::none());
    assert_eq!(field::replace(&mut id, 1u8, true), option::some(5u64));
    assert!(field::exists(&id, 1u8) && field::exists_(&id, 1u8));
    assert_eq!(field::remove_opt(&mut id, 1u8), option::some(true));
    assert_eq!(field::remove_opt<u8, bool>(&mut id, 1), option::none());

    let none = object_field::replace<u8, Thing, Thing>(&mut id, 1, thing(1, &mut ctx));
    none.destroy_none();
    let old = object_field::replace<u8, Thing, Thing>(&mut id, 1, thing(2, &mut ctx));
    assert_eq!(end(old.destroy_some()), 1);
    assert!(object_field::exists(&id, 1u8));
    assert_eq!(end(object_field::remove_opt<u8, Thing>(&mut id, 1).destroy_some()), 2);
    object_field::remove_opt<u8, Thing>(&mut id, 1).destroy_none();
    id.delete();
}

#[test]
fun small_collections_tell_their_size() {
    let mut map = vec_map::empty<u8, u8>();
    assert!(map.is_empty() && map.size() == 0);
    map.insert(1, 10);
    assert_eq!(map.get_idx_opt(&1), option::some(0));
    let (k, v) = map.get_entry_by_idx(0);
    assert!(*k == 1 && *v == 10);
    let (_, v) = map.get_entry_by_idx_mut(0);
    *v = 11;
    let (k, v) = map.remove_entry_by_idx(0);
    assert!(k == 1 && v == 11);
    map.destroy_empty();
    let set = vec_set::singleton(3u8);
    assert!(set.size() == 1 && !set.is_empty() && set.keys() == vector[3]);
}

#[test, expected_failure(abort_code = vec_map::EMapEmpty)]
fun popping_from_an_empty_map_aborts() {
    vec_map::empty<u8, u8>().pop();
}

#[test, expected_failure(abort_code = vec_map::EMapNotEmpty)]
fun a_full_map_is_not_destroyed() {
    vec_map::from_keys_values(vector[1u8], vector[1u8]).destroy_empty()
}

#[test, expected_failure(abort_code = vec_map::EIndexOutOfBounds)]
fun an_entry_past_the_end_aborts() {
    vec_map::empty<u8, u8>().get_entry_by_idx(0);
}

#[test, expected_failure(abort_code = vec_map::EUnequalLengths)]
fun keys_without_values_abort() {
    vec_map::from_keys_values<u8, u8>(vector[1], vector[]);
}

#[test, expected_failure(abort_code = vec_set::EKeyDoesNotExist)]
fun removing_a_stranger_aborts() {
    vec_set::empty<u8>().remove(&1);
}
