#[test_only]
module corpus::casts_tests;

use corpus::casts as c;

#[test]
fun casts_u8() {
    assert!(c::u8_to_u16(255) == 255 && c::u8_to_u16(0) == 0, 0);
    assert!(c::u8_to_u32(255) == 255 && c::u8_to_u32(0) == 0, 1);
    assert!(c::u8_to_u64(255) == 255 && c::u8_to_u64(0) == 0, 2);
    assert!(c::u8_to_u128(255) == 255 && c::u8_to_u128(0) == 0, 3);
    assert!(c::u8_to_u256(255) == 255 && c::u8_to_u256(0) == 0, 4);
}

#[test]
fun casts_u16() {
    assert!(c::u16_to_u8(255) == 255 && c::u16_to_u8(0) == 0, 0);
    assert!(c::u16_to_u32(65535) == 65535 && c::u16_to_u32(0) == 0, 1);
    assert!(c::u16_to_u64(65535) == 65535 && c::u16_to_u64(0) == 0, 2);
    assert!(c::u16_to_u128(65535) == 65535 && c::u16_to_u128(0) == 0, 3);
    assert!(c::u16_to_u256(65535) == 65535 && c::u16_to_u256(0) == 0, 4);
}

#[test]
fun casts_u32() {
    assert!(c::u32_to_u8(255) == 255 && c::u32_to_u8(0) == 0, 0);
    assert!(c::u32_to_u16(65535) == 65535 && c::u32_to_u16(0) == 0, 1);
    assert!(c::u32_to_u64(4294967295) == 4294967295 && c::u32_to_u64(0) == 0, 2);
    assert!(c::u32_to_u128(4294967295) == 4294967295 && c::u32_to_u128(0) == 0, 3);
    assert!(c::u32_to_u256(4294967295) == 4294967295 && c::u32_to_u256(0) == 0, 4);
}

#[test]
fun casts_u64() {
    assert!(c::u64_to_u8(255) == 255 && c::u64_to_u8(0) == 0, 0);
    assert!(c::u64_to_u16(65535) == 65535 && c::u64_to_u16(0) == 0, 1);
    assert!(c::u64_to_u32(4294967295) == 4294967295 && c::u64_to_u32(0) == 0, 2);
    assert!(
        c::u64_to_u128(18446744073709551615) == 18446744073709551615 && c::u64_to_u128(0) == 0,
        3,
    );
    assert!(
        c::u64_to_u256(18446744073709551615) == 18446744073709551615 && c::u64_to_u256(0) == 0,
        4,
    );
}

#[test]
fun casts_u128() {
    assert!(c::u128_to_u8(255) == 255 && c::u128_to_u8(0) == 0, 0);
    assert!(c::u128_to_u16(65535) == 65535 && c::u128_to_u16(0) == 0, 1);
    assert!(c::u128_to_u32(4294967295) == 4294967295 && c::u128_to_u32(0) == 0, 2);
    assert!(
        c::u128_to_u64(18446744073709551615) == 18446744073709551615 && c::u128_to_u64(0) == 0,
        3,
    );
    assert!(
        c::u128_to_u256(340282366920938463463374607431768211455) == 340282366920938463463374607431768211455 && c::u128_to_u256(0) == 0,
        4,
    );
}

#[test]
fun casts_u256() {
    assert!(c::u256_to_u8(255) == 255 && c::u256_to_u8(0) == 0, 0);
    assert!(c::u256_to_u16(65535) == 65535 && c::u256_to_u16(0) == 0, 1);
    assert!(c::u256_to_u32(4294967295) == 4294967295 && c::u256_to_u32(0) == 0, 2);
    assert!(
        c::u256_to_u64(18446744073709551615) == 18446744073709551615 && c::u256_to_u64(0) == 0,
        3,
    );
    assert!(
        c::u256_to_u128(340282366920938463463374607431768211455) == 340282366920938463463374607431768211455 && c::u256_to_u128(0) == 0,
        4,
    );
}

#[test, expected_failure(arithmetic_error, location = corpus::casts)]
fun u16_does_not_fit_u8() { c::u16_to_u8(256); }

#[test, expected_failure(arithmetic_error, location = corpus::casts)]
fun u32_does_not_fit_u8() { c::u32_to_u8(256); }

#[test, expected_failure(arithmetic_error, location = corpus::casts)]
fun u32_does_not_fit_u16() { c::u32_to_u16(65536); }

#[test, expected_failure(arithmetic_error, location = corpus::casts)]
fun u64_does_not_fit_u8() { c::u64_to_u8(256); }

#[test, expected_failure(arithmetic_error, location = corpus::casts)]
fun u64_does_not_fit_u16() { c::u64_to_u16(65536); }

#[test, expected_failure(arithmetic_error, location = corpus::casts)]
fun u64_does_not_fit_u32() { c::u64_to_u32(4294967296); }

#[test, expected_failure(arithmetic_error, location = corpus::casts)]
fun u128_does_not_fit_u8() { c::u128_to_u8(256); }

#[test, expected_failure(arithmetic_error, location = corpus::casts)]
fun u128_does_not_fit_u16() { c::u128_to_u16(65536); }

#[test, expected_failure(arithmetic_error, location = corpus::casts)]
fun u128_does_not_fit_u32() { c::u128_to_u32(4294967296); }

#[test, expected_failure(arithmetic_error, location = corpus::casts)]
fun u128_does_not_fit_u64() { c::u128_to_u64(18446744073709551616); }

#[test, expected_failure(arithmetic_error, location = corpus::casts)]
fun u256_does_not_fit_u8() { c::u256_to_u8(256); }

#[test, expected_failure(arithmetic_error, location = corpus::casts)]
fun u256_does_not_fit_u16() { c::u256_to_u16(65536); }

#[test, expected_failure(arithmetic_error, location = corpus::casts)]
fun u256_does_not_fit_u32() { c::u256_to_u32(4294967296); }

#[test, expected_failure(arithmetic_error, location = corpus::casts)]
fun u256_does_not_fit_u64() { c::u256_to_u64(18446744073709551616); }

#[test, expected_failure(arithmetic_error, location = corpus::casts)]
fun u256_does_not_fit_u128() { c::u256_to_u128(340282366920938463463374607431768211456); }
