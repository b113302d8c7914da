#[test_only]
module corpus::matching_tests;

use corpus::matching as m;

#[test]
fun matches_literals() {
    assert!(m::literals(0) == 100 && m::literals(2) == 200 && m::literals(3) == 200, 0);
    assert!(m::literals(14) == 7 && m::literals(21) == 1, 1);
    assert!(m::booleans(true, true) == 3 && m::booleans(true, false) == 2, 2);
    assert!(m::booleans(false, true) == 1 && m::booleans(false, false) == 0, 3);
}

#[test]
fun matches_fields_of_structs() {
    assert!(m::quadrant(0, 0) == 0 && m::quadrant(0, 7) == 1 && m::quadrant(7, 0) == 2, 0);
    assert!(m::quadrant(7, 7) == 3 && m::quadrant(7, 8) == 4, 1);
}

#[test]
fun guards_decide_before_values_move() {
    assert!(m::weight(m::plain()) == 1 && m::weight(m::numbered(15)) == 5, 0);
    assert!(m::weight(m::numbered(10)) == 10, 1);
    assert!(m::weight(m::named(b"abc", true)) == 6 && m::weight(m::named(b"abc", false)) == 2, 2);
}

#[test]
fun matches_nested_patterns() {
    assert!(
        m::sum(&m::leaf(3)) == 3 && m::sum(&m::pair(4, 4)) == 8 && m::sum(&m::pair(4, 5)) == 9,
        0,
    );
    assert!(m::sum(&m::nested(vector[7, 8], m::numbered(1))) == 8, 1);
    assert!(m::sum(&m::nested(vector[7, 8], m::plain())) == 2, 2);
    assert!(m::sum(&m::nested(vector[], m::named(b"abcd", true))) == 4, 3);
    assert!(m::sum(&m::nested(vector[], m::named(b"abcd", false))) == 97, 4);
}

#[test]
fun matches_generic_values() {
    assert!(m::first(m::leaf(@0x7)) == @0x7, 0);
    assert!(m::first(m::pair(b"l", b"r")) == b"l", 1);
    assert!(
        m::first(m::nested(vector[m::leaf(1u256), m::pair(2, 3)], m::plain())) == m::leaf(1),
        2,
    );
}

#[test]
fun changes_what_matched() {
    let mut tree = m::pair(1u128, 2);
    m::change(&mut tree, 9);
    assert!(tree == m::pair(1, 9), 0);
    let mut nest = m::nested(vector[true], m::plain());
    m::change(&mut nest, false);
    m::change(&mut nest, false);
    assert!(nest == m::nested(vector[true, false, false], m::numbered(2)), 1);
    let mut other = m::nested(vector[], m::named(b"", true));
    m::change(&mut other, nest);
    assert!(other == m::nested(vector[nest], m::named(x"00", false)), 2);
}

#[test]
fun takes_apart_what_has_no_abilities() {
    let cold = m::cold<address>();
    assert!(m::degrees(&cold) == 0, 0);
    assert!(m::cool(cold, 0) == option::none(), 1);
    let warm = m::warm(5u8);
    assert!(m::degrees(&warm) == 20, 2);
    assert!(m::cool(warm, 0) == option::some(5), 3);
    let burning = m::burning(vector[b"x"], 99);
    assert!(m::degrees(&burning) == 99, 4);
    assert!(m::cool(burning, 100) == option::some(vector[b"x"]), 5);
}

#[test, expected_failure(abort_code = corpus::matching::EUnlucky)]
fun aborts_in_a_literal_arm() {
    m::literals(13);
}

#[test, expected_failure(arithmetic_error, location = corpus::matching)]
fun underflows_in_the_last_arm() {
    m::literals(19);
}

#[test, expected_failure(abort_code = corpus::matching::EUnlucky)]
fun aborts_in_an_arm_with_a_literal_inside() {
    m::weight(m::numbered(0));
}

#[test, expected_failure(vector_error, minor_status = 2, location = corpus::matching)]
fun pops_from_a_bound_vector() {
    m::weight(m::named(b"", false));
}

#[test, expected_failure(vector_error, minor_status = 1, location = corpus::matching)]
fun reads_past_the_end_by_a_matched_index() {
    m::sum(&m::nested(vector[1], m::numbered(1)));
}

#[test, expected_failure(vector_error, minor_status = 1, location = corpus::matching)]
fun reads_past_the_end_of_a_matched_name() {
    m::sum(&m::nested(vector[1], m::named(b"", false)));
}

#[test, expected_failure(arithmetic_error, location = corpus::matching)]
fun overflows_after_a_guard_that_fails() {
    m::sum(&m::pair(18446744073709551615, 1));
}

#[test, expected_failure(arithmetic_error, location = corpus::matching)]
fun overflows_after_a_guard_that_holds() {
    m::sum(&m::pair(9223372036854775808, 9223372036854775808));
}

#[test, expected_failure(abort_code = corpus::matching::EHot)]
fun aborts_with_a_value_without_drop_in_hand() {
    m::cool(m::burning(@0x1, 100), 100);
}
