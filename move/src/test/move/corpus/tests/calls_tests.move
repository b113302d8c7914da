#[test_only]
module corpus::calls_tests;

use corpus::calls as c;

#[test]
fun carries_type_parameters() {
    let tag = c::tag<vector<u8>>(7);
    let other = c::retag<vector<u8>, address>(tag);
    assert!(c::value(&tag) == 7 && c::value(&other) == 8, 0);
}

#[test]
fun lends_what_is_inside() {
    let mut wrapper = c::wrap(vector[1u128, 2]);
    c::touch(&mut wrapper).push_back(3);
    assert!(c::peek(&wrapper).length() == 3, 0);
    *c::touch(&mut wrapper) = vector[];
    let (inner, count) = c::unwrap(wrapper);
    assert!(inner.is_empty() && count == 2, 1);
}

#[test]
fun picks_a_reference() {
    let mut left = 1u64;
    let mut right = 2u64;
    *c::pick(&mut left, &mut right, false) = 5;
    *c::pick(&mut left, &mut right, true) = 4;
    assert!(left == 4 && right == 5, 0);
}

#[test]
fun recurses() {
    assert!(c::depth(1000) == 1000, 0);
    c::sink(1020);
    assert!(c::generic_depth<vector<bool>>(1000) == 1000, 1);
}

#[test]
fun walks_in_a_loop() {
    assert!(c::walk(5, 5) == 5, 0);
    assert!(c::squares(3) == 5, 1);
    assert!(c::operands(50) == 50, 2);
}

#[test, expected_failure(abort_code = c::ETooFar)]
fun aborts_in_a_call_in_a_loop() {
    c::walk(5, 3);
}

#[test, expected_failure(abort_code = c::ENotThree)]
fun aborts_in_a_macro() {
    c::squares(2);
}

#[test, expected_failure]
fun recurses_too_deep() {
    c::depth(1100);
}

#[test, expected_failure]
fun recurses_too_deep_with_a_type() {
    c::generic_depth<u8>(5000);
}

#[test, expected_failure]
fun holds_too_many_operands() {
    c::operands(1000);
}

#[test, expected_failure]
fun sinks_too_deep() {
    c::sink(1030);
}
