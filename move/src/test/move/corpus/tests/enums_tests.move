#[test_only]
module corpus::enums_tests;

use corpus::enums;

#[test]
fun switches_over_every_variant() {
    assert!(enums::point().area() == 0, 0);
    assert!(enums::circle(2).area() == 12, 1);
    assert!(enums::rectangle(4, 4).area() == 16, 2);
    assert!(enums::rectangle(2, 7).area() == 14, 3);
    assert!(enums::framed(9, b"").area() == 9, 4);
    assert!(enums::framed(0, b"abc").area() == 3, 5);
}

#[test]
fun changes_fields_in_place() {
    let mut shape = enums::rectangle(10, 7);
    shape.shrink(7);
    let (a, b) = shape.sides();
    assert!(a == 3 && b == 0, 0);
    let mut frame = enums::framed(9, b"four");
    frame.shrink(0);
    assert!(frame.area() == 4, 1);
    let (none, also_none) = frame.sides();
    assert!(none == 0 && also_none == 0, 2);
}

#[test]
fun compares_variants_and_fields() {
    assert!(enums::point() == enums::point(), 0);
    assert!(enums::point() != enums::circle(0), 1);
    assert!(enums::circle(1) != enums::circle(2), 2);
    assert!(enums::framed(1, b"x") == enums::framed(1, b"x"), 3);
    assert!(enums::framed(0, b"x") != enums::framed(1, b"x"), 4);
}

#[test]
fun unpacks_generic_variants() {
    assert!(enums::right_or(enums::right<bool, u256>(5), 6) == 5, 0);
    assert!(enums::right_or(enums::left<vector<u8>, u256>(b"l"), 6) == 6, 1);
}

#[test, expected_failure(abort_code = corpus::enums::ENegative)]
fun aborts_in_a_variant() {
    enums::point().shrink(1);
}

#[test, expected_failure(abort_code = corpus::enums::ENegative)]
fun aborts_in_a_block_of_a_variant() {
    enums::rectangle(3, 2).shrink(3);
}

#[test, expected_failure(arithmetic_error, location = corpus::enums)]
fun underflows_in_a_variant() {
    enums::circle(3).shrink(4);
}

#[test, expected_failure(abort_code = corpus::enums::EUnnamed)]
fun aborts_in_a_nested_variant() {
    enums::framed(0, b"").area();
}

#[test, expected_failure(abort_code = corpus::enums::ENegative)]
fun aborts_in_a_generic_variant() {
    enums::right_or(enums::neither<u8, u8>(), 1);
}

#[test]
fun writes_into_a_generic_variant() {
    let mut either = enums::right<bool, vector<u8>>(b"a");
    assert!(enums::set_right(&mut either, b"bc"), 0);
    assert!(enums::right_or(either, b"") == b"bc", 1);
    let mut other = enums::left<bool, vector<u8>>(true);
    assert!(!enums::set_right(&mut other, b"bc"), 2);
}
