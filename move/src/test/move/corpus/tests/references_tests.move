#[test_only]
module corpus::references_tests;

use corpus::references as r;

#[test]
fun writes_through_nested_references() {
    let mut nested = r::pair(1u8, r::pair(b"x", 5u64));
    let inner = r::b_mut(&mut nested);
    *r::b_mut(inner) = 6;
    let frozen: &vector<u8> = r::a(inner);
    assert!(*frozen == b"x", 0);
    assert!(nested == r::pair(1, r::pair(b"x", 6)), 1);
}

#[test]
fun exchanges_through_references() {
    let mut left = r::pair(1u64, true);
    let mut right = r::pair(2u64, false);
    r::exchange(&mut left, &mut right);
    assert!(*r::a(&left) == 2 && *r::a(&right) == 1, 0);
    let mut pairs = vector[left, right];
    *r::b_mut(&mut pairs[1]) = false;
    assert!(pairs[1] == r::pair(1, false), 1);
    assert!(right == r::pair(1, true), 2);
}

#[test]
fun returns_one_of_two_references() {
    let mut small = 3;
    let mut big = 4;
    *r::larger(&mut small, &mut big) = 1;
    *r::larger(&mut small, &mut big) = 9;
    assert!(small == 9 && big == 1, 0);
}

#[test]
fun instantiates_types() {
    let turned = r::turn(r::pair(vector[1u16], @0xa));
    r::require_same(&turned, &r::pair(@0xa, vector[1]));
    let mut marked = r::marked<vector<vector<bool>>>(1);
    *r::count(&mut marked) = 7;
    assert!(marked == r::marked(7), 0);
    assert!(r::depth(turned, 100) == 100, 1);
    assert!(r::first_even(&vector[1, 3, 4]) == 2, 2);
}

#[test, expected_failure(abort_code = corpus::references::EDifferent)]
fun tells_different_values() {
    r::require_same(&r::pair(1u8, vector[1u64]), &r::pair(1, vector[2]));
}

#[test, expected_failure(vector_error, minor_status = 1, location = corpus::references)]
fun runs_off_the_end_in_a_loop() {
    r::first_even(&vector[1, 3]);
}
