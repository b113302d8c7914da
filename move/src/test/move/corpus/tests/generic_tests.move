#[test_only]
module corpus::generic_tests;

use corpus::generic as g;
use std::type_name;

public struct Red has drop {}

public enum Wire has copy, drop {
    Off,
    Digits(vector<u16>, Option<address>),
    Deep { inner: Option<vector<bool>> },
}

#[test]
fun keeps_tickets_apart() {
    assert!(g::redeem(g::join(g::ticket<Red>(1), g::ticket<Red>(2))) == 3, 0);
}

#[test]
fun maps_keys_to_values_without_abilities() {
    let mut map = g::empty<vector<u8>, g::Ticket<u8>>();
    map.put(b"a", g::ticket(1));
    map.put(b"b", g::ticket(2));
    let a = map.take(b"a");
    let b = map.take(b"b");
    assert!(g::redeem(g::join(a, b)) == 3, 0);
    map.close();
}

#[test]
fun indexes_by_own_syntax() {
    let mut map = g::empty<address, u64>();
    map.put(@0x1, 10);
    map.put(@0x2, 20);
    *&mut map[@0x2] = 21;
    assert!(map[@0x1] == 10 && map[@0x2] == 21, 0);
    assert!(map.take(@0x1) + map.take(@0x2) == 31, 1);
    map.close();
}

#[test]
fun changes_fields_by_position() {
    let mut pair = g::positional(b"a", g::positional(1u8, true));
    assert!(g::swap_in(&mut pair, g::positional(2, false)) == &b"a", 0);
    assert!(g::second(g::second(pair)) == false, 1);
    let (a, b, c) = g::rotate(1u8, @0x2, vector[3u256]);
    assert!(a == @0x2 && b == vector[3] && c == 1, 2);
}

#[test]
fun expands_macros_in_macros() {
    assert!(g::weighted(vector[1, 2], 5) == 49, 0);
    assert!(g::first_over(vector[1, 5, 9], 4) == 5 && g::first_over(vector[1], 4) == 0, 1);
}

#[test]
fun names_types() {
    assert!(
        type_name::with_original_ids<vector<u256>>().into_string() == b"vector<u256>".to_ascii_string(),
        0,
    );
    assert!(type_name::defining_id<g::Ticket<u8>>() == type_name::original_id<g::Ticket<u8>>(), 1);
    let name = type_name::with_defining_ids<g::Positional<Red, vector<g::Ticket<bool>>>>();
    assert!(name.module_string() == b"generic".to_ascii_string() && !name.is_primitive(), 2);
}

#[test]
fun writes_variants() {
    assert!(std::bcs::to_bytes(&Wire::Off) == x"00", 0);
    let digits = Wire::Digits(vector[1, 258], option::some(@0x7));
    let mut expected = x"01020100020101";
    expected.append(std::bcs::to_bytes(&@0x7));
    assert!(std::bcs::to_bytes(&digits) == expected, 1);
    assert!(
        std::bcs::to_bytes(&Wire::Deep { inner: option::some(vector[true]) }) == x"02010101",
        2,
    );
}

#[test]
fun prints() {
    std::debug::print(&Wire::Deep { inner: option::none() });
    std::debug::print_stack_trace();
}

#[test, expected_failure(abort_code = corpus::generic::EMissing)]
fun misses_a_key() {
    let mut map = g::empty<u8, u8>();
    map.put(1, 2);
    map.take(2);
    map.close();
}

#[test, expected_failure(vector_error, minor_status = 3, location = corpus::generic)]
fun closes_what_is_not_empty() {
    let mut map = g::empty<u8, u8>();
    map.put(1, 2);
    map.close();
}

#[test, expected_failure(arithmetic_error, location = corpus::generic)]
fun overflows_in_a_lambda_in_a_macro() {
    g::weighted(vector[1, 18446744073709551615], 2);
}

#[test, expected_failure(arithmetic_error, location = corpus::generic)]
fun overflows_where_tickets_join() {
    let ticket = g::join(g::ticket<u8>(18446744073709551615), g::ticket(1));
    g::redeem(ticket);
}
