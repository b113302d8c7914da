#[test_only]
module corpus::errors_tests;

use corpus::errors as e;

#[test]
fun goes_on_otherwise() {
    e::fail(14);
    e::fail_silently(3);
    e::fail_in_a_macro(2);
}

#[test, expected_failure(abort_code = corpus::errors::EU8)]
fun fails_with_u8() { e::fail(0); }

#[test, expected_failure(abort_code = corpus::errors::EU16)]
fun fails_with_u16() { e::fail(1); }

#[test, expected_failure(abort_code = corpus::errors::EU32)]
fun fails_with_u32() { e::fail(2); }

/// The runner would take the constant's value for the code.
#[test, expected_failure]
fun fails_with_u64() { e::fail(3); }

#[test, expected_failure(abort_code = corpus::errors::EU128)]
fun fails_with_u128() { e::fail(4); }

#[test, expected_failure(abort_code = corpus::errors::EU256)]
fun fails_with_u256() { e::fail(5); }

#[test, expected_failure(abort_code = corpus::errors::EBool)]
fun fails_with_bool() { e::fail(6); }

#[test, expected_failure(abort_code = corpus::errors::EAddress)]
fun fails_with_address() { e::fail(7); }

#[test, expected_failure(abort_code = corpus::errors::EBytes)]
fun fails_with_bytes() { e::fail(8); }

#[test, expected_failure(abort_code = corpus::errors::ENumbers)]
fun fails_with_numbers() { e::fail(9); }

#[test, expected_failure(abort_code = corpus::errors::ETexts)]
fun fails_with_texts() { e::fail(10); }

#[test, expected_failure(abort_code = corpus::errors::EPlain)]
fun fails_with_plain() { e::fail(11); }

#[test, expected_failure(abort_code = 12, location = corpus::errors)]
fun fails_with_a_number() { e::fail(12); }

#[test, expected_failure(abort_code = corpus::errors::EBytes)]
fun fails_with_bytes_by_abort() { e::fail(13); }

#[test, expected_failure]
fun fails_silently_in_the_first_line() { e::fail_silently(0); }

#[test, expected_failure]
fun fails_silently_in_the_second_line() { e::fail_silently(1); }

#[test, expected_failure]
fun fails_silently_by_abort() { e::fail_silently(2); }

#[test, expected_failure]
fun fails_in_a_macro_used_first() { e::fail_in_a_macro(0); }

#[test, expected_failure]
fun fails_in_a_macro_used_second() { e::fail_in_a_macro(1); }

#[test, expected_failure(abort_code = 0, location = corpus::errors)]
fun fails_with_zero() { e::fail_with(0); }

#[test, expected_failure(abort_code = 9223372036854775807, location = corpus::errors)]
fun fails_with_the_largest_plain_code() { e::fail_with(9223372036854775807); }
