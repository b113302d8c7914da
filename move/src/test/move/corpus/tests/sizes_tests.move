#[test_only]
module corpus::sizes_tests;

use corpus::sizes::{Self as s, Deep};

#[test]
fun nests_types() {
    let deep = s::box8(s::list4(s::shell4(1u8)));
    assert!(deep == s::box8(s::list4(s::shell4(1u8))), 0);
    assert!(deep != s::box8(s::list4(s::shell4(2u8))), 1);
    assert!(std::bcs::to_bytes(&deep) == x"010101010101010101", 2);
}

#[test]
fun copies_what_is_deep() {
    let deep = s::list4(s::box8(vector[1u64]));
    let mut other = deep;
    other[0][0][0].pop_back();
    assert!(deep[0][0][0].length() == 1 && other[0][0][0].length() == 0, 0);
}

#[test]
fun lengthens_vectors() {
    assert!(s::push(1000).length() == 1000, 0);
    assert!(s::double(@0x1, 10).length() == 1024, 1);
    assert!(s::double(vector[s::box(true)], 4) == s::double(vector[s::box(true)], 4), 2);
}

#[test]
fun calls_back_and_forth() {
    let mut count = 0;
    s::ping(1000, &mut count);
    assert!(count == 1001, 0);
}

#[test, expected_failure]
fun calls_back_and_forth_too_deep() {
    s::ping(1030, &mut 0);
}

fun deeper<T: copy + drop>(value: T): u64 { std::bcs::to_bytes(&value).length() }

fun deeper8<T: copy + drop>(value: T): u64 { deeper(s::box8(value)) }

fun deeper16<T: copy + drop>(value: T): u64 { deeper8(s::box8(value)) }

fun deeper32<T: copy + drop>(value: T): u64 { deeper16(s::box8(s::box8(value))) }

fun deeper64<T: copy + drop>(value: T): u64 { deeper32(s::box8(s::box8(s::box8(s::box8(value))))) }

#[test]
fun nests_types_through_calls() {
    assert!(deeper8(1u16) == 2 && deeper16(1u16) == 2 && deeper32(1u16) == 2, 0);
}

#[test, expected_failure]
fun nests_types_too_deep_for_a_call() {
    deeper64(1u16);
}

#[test, expected_failure]
fun nests_types_too_deep_for_a_call_of_another_module() {
    deeper64(s::box8(s::box8(s::box8(s::box8(s::box8(s::box8(1u16)))))));
}

/// Sixty-three levels around the value.
fun fathom<T: copy + drop>(value: T): Deep<Deep<Deep<Deep<Deep<Deep<Deep<T>>>>>>> {
    s::deep(s::deep(s::deep(s::deep(s::deep(s::deep(s::deep(value)))))))
}

#[test]
fun nests_values_as_deep_as_may_be() {
    s::box(fathom(fathom(1u64)));
    vector[fathom(fathom(1u64))];
}

#[test, expected_failure]
fun nests_values_too_deep_in_a_struct() {
    s::box(s::box(fathom(fathom(1u64))));
}

#[test, expected_failure]
fun nests_values_too_deep_in_a_vector() {
    vector[vector[fathom(fathom(1u64))]];
}

#[test]
fun makes_a_value_of_a_type_as_deep_as_may_be() {
    ground_below(
        option::none<Deep<Deep<Deep<Deep<Deep<Deep<Deep<Deep<Deep<Deep<Deep<Deep<u8>>>>>>>>>>>>>(),
    );
}

#[test, expected_failure]
fun makes_a_value_of_a_type_that_is_too_deep() {
    ground_below(
        option::none<
            Deep<Deep<Deep<Deep<Deep<Deep<Deep<Deep<Deep<Deep<Deep<Deep<s::Box<u8>>>>>>>>>>>>>,
        >(),
    );
}

/// The variant that is made holds nothing: its type alone could be too deep.
fun ground_below<T: drop>(_: Option<T>) { s::ground<T>(); }

#[test]
fun lengthens_a_vector_far() {
    assert!(s::push(20_000).length() == 20_000, 0);
}
