#[test_only]
module corpus::places_tests;

use corpus::places as p;

const MAX: u64 = 18446744073709551615;
const MAX256: u256 = 115792089237316195423570985008687907853269984665640564039457584007913129639935;

#[test]
fun goes_through() {
    assert!(p::formula(5, 1, 2, 6) == 10, 0);
    assert!(p::wide(6, 2, 8, 1) == 112, 1);
    let (a, b, c) = p::narrow(30);
    assert!(a == 10 && b == 60 && c == 29, 2);
    let mut totals = p::totals(1, 9, vector[1, 2, 3, 9]);
    assert!(p::fields(&mut totals, 2) == 4, 3);
    assert!(p::chosen(true, 3, 1) == 2 && p::chosen(false, 3, 4) == 1, 4);
    assert!(!p::decided(1, 1) && p::decided(1, 3), 5);
}

#[test, expected_failure(arithmetic_error, location = corpus::places)]
fun formula_adds() { p::formula(MAX, 1, 2, 3); }

#[test, expected_failure(arithmetic_error, location = corpus::places)]
fun formula_multiplies() { p::formula(MAX, 0, 2, 3); }

#[test, expected_failure(arithmetic_error, location = corpus::places)]
fun formula_subtracts_first() { p::formula(1, 1, 2, 3); }

#[test, expected_failure(arithmetic_error, location = corpus::places)]
fun formula_divides() { p::formula(2, 1, 2, 3); }

#[test, expected_failure(arithmetic_error, location = corpus::places)]
fun formula_subtracts_last() { p::formula(3, 0, 2, 7); }

#[test, expected_failure(arithmetic_error, location = corpus::places)]
fun wide_adds() { p::wide(MAX256, 1, 1, 0); }

#[test, expected_failure(arithmetic_error, location = corpus::places)]
fun wide_multiplies() { p::wide(MAX256 / 2, 0, 3, 0); }

#[test, expected_failure(arithmetic_error, location = corpus::places)]
fun wide_subtracts_inside() { p::wide(1, 2, 3, 0); }

#[test, expected_failure(arithmetic_error, location = corpus::places)]
fun wide_takes_the_rest_by_zero() { p::wide(1, 0, 1, 255); }

#[test, expected_failure(arithmetic_error, location = corpus::places)]
fun wide_subtracts_outside() { p::wide(1 << 255, 0, 6, 1); }

#[test, expected_failure(arithmetic_error, location = corpus::places)]
fun narrow_casts_first() { p::narrow(768); }

#[test, expected_failure(arithmetic_error, location = corpus::places)]
fun narrow_multiplies() { p::narrow(MAX256); }

#[test, expected_failure(arithmetic_error, location = corpus::places)]
fun narrow_subtracts() { p::narrow(0); }

#[test, expected_failure(arithmetic_error, location = corpus::places)]
fun fields_add() { p::fields(&mut p::totals(MAX, 9, vector[]), 1); }

#[test, expected_failure(arithmetic_error, location = corpus::places)]
fun fields_subtract() { p::fields(&mut p::totals(0, 0, vector[]), 1); }

#[test, expected_failure(vector_error, minor_status = 1, location = corpus::places)]
fun fields_borrow() { p::fields(&mut p::totals(0, 1, vector[]), 1); }

#[test, expected_failure(arithmetic_error, location = corpus::places)]
fun fields_add_to_an_element() { p::fields(&mut p::totals(0, 1, vector[0, 65535]), 1); }

#[test, expected_failure(arithmetic_error, location = corpus::places)]
fun fields_subtract_an_index() { p::fields(&mut p::totals(0, 0, vector[0]), 0); }

#[test, expected_failure(arithmetic_error, location = corpus::places)]
fun fields_subtract_elements() { p::fields(&mut p::totals(0, 1, vector[9, 1]), 1); }

#[test, expected_failure(arithmetic_error, location = corpus::places)]
fun chosen_subtracts_first() { p::chosen(true, 1, 2); }

#[test, expected_failure(arithmetic_error, location = corpus::places)]
fun chosen_subtracts_second() { p::chosen(false, 2, 1); }

#[test, expected_failure(arithmetic_error, location = corpus::places)]
fun decided_divides() { p::decided(1, 0); }

#[test, expected_failure(arithmetic_error, location = corpus::places)]
fun decided_subtracts() { p::decided(4, 2); }

#[test, expected_failure(arithmetic_error, location = corpus::places)]
fun decided_adds() { p::decided(2, MAX); }

#[test, expected_failure(arithmetic_error, location = corpus::places)]
fun decided_multiplies() { p::decided(1, MAX - 1); }
