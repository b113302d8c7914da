#[test_only]
module corpus::clever_aborts_tests;

use corpus::clever_aborts;

#[test, expected_failure(abort_code = corpus::clever_aborts::EText)]
fun aborts_with_text() {
    clever_aborts::require_even(3);
}

#[test, expected_failure(abort_code = corpus::clever_aborts::ECoded)]
fun aborts_with_text_and_code() {
    clever_aborts::require_small(10);
}

#[test, expected_failure(abort_code = corpus::clever_aborts::ENine)]
fun aborts_with_another_text() {
    clever_aborts::require_small(9);
}

#[test, expected_failure(abort_code = corpus::clever_aborts::ELargest)]
fun aborts_with_the_largest_code() {
    clever_aborts::require_small(8);
}

#[test]
fun goes_on_otherwise() {
    clever_aborts::require_even(2);
    clever_aborts::require_small(7);
}
