#[test_only]
module corpus::loops_tests;

use corpus::loops as l;

#[test]
fun leaves_an_outer_loop_with_values() {
    let values = vector[3, 5, 9, 1];
    let (a, b) = l::pair_of(&values, 14);
    assert!(a == 1 && b == 2, 0);
    let (c, d) = l::pair_of(&values, 100);
    assert!(c == 0 && d == 0, 1);
}

#[test]
fun goes_on_with_an_outer_loop() {
    assert!(l::full_rows(&vector[b"ab", x"00", b"", x"610062", b"c"]) == 3, 0);
    assert!(l::full_rows(&vector[]) == 0, 1);
}

#[test]
fun leaves_blocks_with_values() {
    assert!(l::block(0) == 2 && l::block(101) == 1000 && l::block(10) == 6 && l::block(5) == 16, 0);
}

#[test]
fun nests() {
    assert!(l::nest(0) == 0 && l::nest(3) == 243, 0);
}

#[test]
fun ends_by_itself() {
    assert!(l::collatz(1) == 0 && l::collatz(27) == 111, 0);
}

#[test, expected_failure(arithmetic_error, location = corpus::loops)]
fun overflows_in_a_loop_in_a_loop() {
    l::pair_of(&vector[18446744073709551615, 1], 5);
}

#[test, expected_failure(abort_code = corpus::loops::EBounced)]
fun aborts_in_the_first_turn() {
    l::bounce(7, 0);
}

#[test, expected_failure(abort_code = corpus::loops::EBounced)]
fun aborts_in_the_second_turn() {
    l::bounce(3, 1);
}

#[test, expected_failure(arithmetic_error, location = corpus::loops)]
fun underflows_before_continue() {
    l::bounce(0, 0);
}

#[test, expected_failure(arithmetic_error, location = corpus::loops)]
fun overflows_before_continue() {
    l::bounce(4, 255);
}

#[test, expected_failure(arithmetic_error, location = corpus::loops)]
fun divides_by_zero_before_continue() {
    l::bounce(1, 5);
}

#[test, expected_failure(arithmetic_error, location = corpus::loops)]
fun underflows_at_the_end_of_a_turn() {
    l::bounce(2, 1);
}

#[test, expected_failure(arithmetic_error, location = corpus::loops)]
fun overflows_on_the_way_up() {
    l::collatz(6148914691236517207);
}
