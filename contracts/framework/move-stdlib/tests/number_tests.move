/// Numbers: integers at their edges, and fixed points.
#[test_only]
module std::number_tests;

use std::bit_vector;
use std::fixed_point32;
use std::u128;
use std::u16;
use std::u256;
use std::u32;
use std::u64;
use std::u8;
use std::unit_test::assert_eq;
use std::uq32_32;
use std::uq64_64;

#[test]
fun u8_arithmetic_stays_inside_its_range() {
    let max = u8::max_value!();
    assert!(u8::sqrt(0) == 0 && u8::sqrt(15) == 3 && u8::sqrt(16) == 4);
    assert_eq!(u8::sqrt(max), 15);
    assert!(max.checked_add(1).is_none() && (max - 1).checked_add(1) == option::some(max));
    assert!(1u8.checked_sub(2).is_none() && 2u8.checked_sub(2) == option::some(0));
    assert!(max.checked_mul(2).is_none() && (max / 2).checked_mul(2) == option::some(max - 1));
    assert!(0u8.checked_mul(max) == option::some(0) && max.checked_mul(0) == option::some(0));
    assert!(1u8.checked_div(0).is_none() && 7u8.checked_div(2) == option::some(3));
    let (mut sum, mut steps) = (0, 0u64);
    u8::do!(3, |i| sum = sum + i);
    u8::do_eq!(3, |i| sum = sum + i);
    u8::range_do!(1, 3, |i| sum = sum + i);
    u8::range_do_eq!(2, 3, |i| sum = sum + i);
    u8::range_do_eq!(max - 1, max, |_| steps = steps + 1);
    u8::range_do_eq!(2, 1, |_| steps = steps + 1);
    assert!(sum == 17 && steps == 2);
}

#[test]
fun u16_arithmetic_stays_inside_its_range() {
    let max = u16::max_value!();
    assert!(u16::sqrt(0) == 0 && u16::sqrt(15) == 3 && u16::sqrt(16) == 4);
    assert_eq!(u16::sqrt(max), 255);
    assert!(max.checked_add(1).is_none() && (max - 1).checked_add(1) == option::some(max));
    assert!(1u16.checked_sub(2).is_none() && 2u16.checked_sub(2) == option::some(0));
    assert!(max.checked_mul(2).is_none() && (max / 2).checked_mul(2) == option::some(max - 1));
    assert!(0u16.checked_mul(max) == option::some(0) && max.checked_mul(0) == option::some(0));
    assert!(1u16.checked_div(0).is_none() && 7u16.checked_div(2) == option::some(3));
    let (mut sum, mut steps) = (0, 0u64);
    u16::do!(3, |i| sum = sum + i);
    u16::do_eq!(3, |i| sum = sum + i);
    u16::range_do!(1, 3, |i| sum = sum + i);
    u16::range_do_eq!(2, 3, |i| sum = sum + i);
    u16::range_do_eq!(max - 1, max, |_| steps = steps + 1);
    u16::range_do_eq!(2, 1, |_| steps = steps + 1);
    assert!(sum == 17 && steps == 2);
}

#[test]
fun u32_arithmetic_stays_inside_its_range() {
    let max = u32::max_value!();
    assert!(u32::sqrt(0) == 0 && u32::sqrt(15) == 3 && u32::sqrt(16) == 4);
    assert_eq!(u32::sqrt(max), 65535);
    assert!(max.checked_add(1).is_none() && (max - 1).checked_add(1) == option::some(max));
    assert!(1u32.checked_sub(2).is_none() && 2u32.checked_sub(2) == option::some(0));
    assert!(max.checked_mul(2).is_none() && (max / 2).checked_mul(2) == option::some(max - 1));
    assert!(0u32.checked_mul(max) == option::some(0) && max.checked_mul(0) == option::some(0));
    assert!(1u32.checked_div(0).is_none() && 7u32.checked_div(2) == option::some(3));
    let (mut sum, mut steps) = (0, 0u64);
    u32::do!(3, |i| sum = sum + i);
    u32::do_eq!(3, |i| sum = sum + i);
    u32::range_do!(1, 3, |i| sum = sum + i);
    u32::range_do_eq!(2, 3, |i| sum = sum + i);
    u32::range_do_eq!(max - 1, max, |_| steps = steps + 1);
    u32::range_do_eq!(2, 1, |_| steps = steps + 1);
    assert!(sum == 17 && steps == 2);
}

#[test]
fun u64_arithmetic_stays_inside_its_range() {
    let max = u64::max_value!();
    assert!(u64::sqrt(0) == 0 && u64::sqrt(15) == 3 && u64::sqrt(16) == 4);
    assert_eq!(u64::sqrt(max), 4294967295);
    assert!(max.checked_add(1).is_none() && (max - 1).checked_add(1) == option::some(max));
    assert!(1u64.checked_sub(2).is_none() && 2u64.checked_sub(2) == option::some(0));
    assert!(max.checked_mul(2).is_none() && (max / 2).checked_mul(2) == option::some(max - 1));
    assert!(0u64.checked_mul(max) == option::some(0) && max.checked_mul(0) == option::some(0));
    assert!(1u64.checked_div(0).is_none() && 7u64.checked_div(2) == option::some(3));
    let (mut sum, mut steps) = (0, 0u64);
    u64::do!(3, |i| sum = sum + i);
    u64::do_eq!(3, |i| sum = sum + i);
    u64::range_do!(1, 3, |i| sum = sum + i);
    u64::range_do_eq!(2, 3, |i| sum = sum + i);
    u64::range_do_eq!(max - 1, max, |_| steps = steps + 1);
    u64::range_do_eq!(2, 1, |_| steps = steps + 1);
    assert!(sum == 17 && steps == 2);
}

#[test]
fun u128_arithmetic_stays_inside_its_range() {
    let max = u128::max_value!();
    assert!(u128::sqrt(0) == 0 && u128::sqrt(15) == 3 && u128::sqrt(16) == 4);
    assert_eq!(u128::sqrt(max), 18446744073709551615);
    assert!(max.checked_add(1).is_none() && (max - 1).checked_add(1) == option::some(max));
    assert!(1u128.checked_sub(2).is_none() && 2u128.checked_sub(2) == option::some(0));
    assert!(max.checked_mul(2).is_none() && (max / 2).checked_mul(2) == option::some(max - 1));
    assert!(0u128.checked_mul(max) == option::some(0) && max.checked_mul(0) == option::some(0));
    assert!(1u128.checked_div(0).is_none() && 7u128.checked_div(2) == option::some(3));
    let (mut sum, mut steps) = (0, 0u64);
    u128::do!(3, |i| sum = sum + i);
    u128::do_eq!(3, |i| sum = sum + i);
    u128::range_do!(1, 3, |i| sum = sum + i);
    u128::range_do_eq!(2, 3, |i| sum = sum + i);
    u128::range_do_eq!(max - 1, max, |_| steps = steps + 1);
    u128::range_do_eq!(2, 1, |_| steps = steps + 1);
    assert!(sum == 17 && steps == 2);
}

#[test]
fun u256_arithmetic_stays_inside_its_range() {
    let max = u256::max_value!();
    assert!(max.checked_add(1).is_none() && (max - 1).checked_add(1) == option::some(max));
    assert!(1u256.checked_sub(2).is_none() && 2u256.checked_sub(2) == option::some(0));
    assert!(max.checked_mul(2).is_none() && (max / 2).checked_mul(2) == option::some(max - 1));
    assert!(0u256.checked_mul(max) == option::some(0) && max.checked_mul(0) == option::some(0));
    assert!(1u256.checked_div(0).is_none() && 7u256.checked_div(2) == option::some(3));
    let (mut sum, mut steps) = (0, 0u64);
    u256::do!(3, |i| sum = sum + i);
    u256::do_eq!(3, |i| sum = sum + i);
    u256::range_do!(1, 3, |i| sum = sum + i);
    u256::range_do_eq!(2, 3, |i| sum = sum + i);
    u256::range_do_eq!(max - 1, max, |_| steps = steps + 1);
    u256::range_do_eq!(2, 1, |_| steps = steps + 1);
    assert!(sum == 17 && steps == 2);
}

#[test]
fun uq32_32_calculates_exactly() {
    let half = uq32_32::from_quotient(1, 2);
    let three = uq32_32::from_int(3);
    assert_eq!(half.to_raw(), 1 << 31);
    assert_eq!(three.add(half), uq32_32::from_quotient(7, 2));
    assert_eq!(three.sub(half), uq32_32::from_quotient(5, 2));
    assert_eq!(three.mul(half), uq32_32::from_quotient(3, 2));
    assert_eq!(three.div(half), uq32_32::from_int(6));
    assert!(uq32_32::int_mul(5, half) == 2 && uq32_32::int_div(5, half) == 10);
    assert!(half.lt(three) && half.le(half) && three.gt(half) && three.ge(three));
    assert!(!three.lt(half) && !three.le(half) && !half.gt(three) && !half.ge(three));
    assert!(uq32_32::from_quotient(7, 2).to_int() == 3 && uq32_32::from_raw(5).to_raw() == 5);
}

#[test, expected_failure(abort_code = uq32_32::EDenominator)]
fun uq32_32_of_nothing_aborts() {
    uq32_32::from_quotient(1, 0);
}

#[test, expected_failure(abort_code = uq32_32::EQuotientTooSmall)]
fun uq32_32_below_its_precision_aborts() {
    uq32_32::from_quotient(1, std::u64::max_value!());
}

#[test, expected_failure(abort_code = uq32_32::EQuotientTooLarge)]
fun uq32_32_beyond_its_range_aborts() {
    uq32_32::from_quotient(std::u64::max_value!(), 1);
}

#[test, expected_failure(abort_code = uq32_32::EOverflow)]
fun uq32_32_sum_overflows() {
    uq32_32::from_raw(std::u64::max_value!()).add(uq32_32::from_raw(1));
}

#[test, expected_failure(abort_code = uq32_32::EOverflow)]
fun uq32_32_difference_is_not_negative() {
    uq32_32::from_raw(0).sub(uq32_32::from_raw(1));
}

#[test, expected_failure(abort_code = uq32_32::EOverflow)]
fun uq32_32_product_overflows() {
    uq32_32::int_mul(std::u64::max_value!(), uq32_32::from_int(2));
}

#[test, expected_failure(abort_code = uq32_32::EOverflow)]
fun uq32_32_quotient_overflows() {
    uq32_32::int_div(std::u64::max_value!(), uq32_32::from_quotient(1, 2));
}

#[test, expected_failure(abort_code = uq32_32::EDivisionByZero)]
fun uq32_32_division_by_zero_aborts() {
    uq32_32::int_div(1, uq32_32::from_raw(0));
}

#[test]
fun uq64_64_calculates_exactly() {
    let half = uq64_64::from_quotient(1, 2);
    let three = uq64_64::from_int(3);
    assert_eq!(half.to_raw(), 1 << 63);
    assert_eq!(three.add(half), uq64_64::from_quotient(7, 2));
    assert_eq!(three.sub(half), uq64_64::from_quotient(5, 2));
    assert_eq!(three.mul(half), uq64_64::from_quotient(3, 2));
    assert_eq!(three.div(half), uq64_64::from_int(6));
    assert!(uq64_64::int_mul(5, half) == 2 && uq64_64::int_div(5, half) == 10);
    assert!(half.lt(three) && half.le(half) && three.gt(half) && three.ge(three));
    assert!(!three.lt(half) && !three.le(half) && !half.gt(three) && !half.ge(three));
    assert!(uq64_64::from_quotient(7, 2).to_int() == 3 && uq64_64::from_raw(5).to_raw() == 5);
}

#[test, expected_failure(abort_code = uq64_64::EDenominator)]
fun uq64_64_of_nothing_aborts() {
    uq64_64::from_quotient(1, 0);
}

#[test, expected_failure(abort_code = uq64_64::EQuotientTooSmall)]
fun uq64_64_below_its_precision_aborts() {
    uq64_64::from_quotient(1, std::u128::max_value!());
}

#[test, expected_failure(abort_code = uq64_64::EQuotientTooLarge)]
fun uq64_64_beyond_its_range_aborts() {
    uq64_64::from_quotient(std::u128::max_value!(), 1);
}

#[test, expected_failure(abort_code = uq64_64::EOverflow)]
fun uq64_64_sum_overflows() {
    uq64_64::from_raw(std::u128::max_value!()).add(uq64_64::from_raw(1));
}

#[test, expected_failure(abort_code = uq64_64::EOverflow)]
fun uq64_64_difference_is_not_negative() {
    uq64_64::from_raw(0).sub(uq64_64::from_raw(1));
}

#[test, expected_failure(abort_code = uq64_64::EOverflow)]
fun uq64_64_product_overflows() {
    uq64_64::int_mul(std::u128::max_value!(), uq64_64::from_int(2));
}

#[test, expected_failure(abort_code = uq64_64::EOverflow)]
fun uq64_64_quotient_overflows() {
    uq64_64::int_div(std::u128::max_value!(), uq64_64::from_quotient(1, 2));
}

#[test, expected_failure(abort_code = uq64_64::EDivisionByZero)]
fun uq64_64_division_by_zero_aborts() {
    uq64_64::int_div(1, uq64_64::from_raw(0));
}

#[test]
fun fixed_points_multiply_and_divide() {
    let half = fixed_point32::create_from_rational(1, 2);
    assert!(half.get_raw_value() == 1 << 31 && !half.is_zero());
    assert!(fixed_point32::multiply_u64(5, half) == 2 && fixed_point32::divide_u64(5, half) == 10);
    assert!(fixed_point32::create_from_raw_value(0).is_zero());
}

#[test, expected_failure(abort_code = fixed_point32::EDenominator)]
fun a_ratio_to_nothing_aborts() {
    fixed_point32::create_from_rational(1, 0);
}

#[test, expected_failure(abort_code = fixed_point32::ERatioOutOfRange)]
fun a_ratio_below_the_precision_aborts() {
    fixed_point32::create_from_rational(1, u64::max_value!());
}

#[test, expected_failure(abort_code = fixed_point32::EMultiplication)]
fun a_product_beyond_u64_aborts() {
    fixed_point32::multiply_u64(u64::max_value!(), fixed_point32::create_from_rational(2, 1));
}

#[test, expected_failure(abort_code = fixed_point32::EDivision)]
fun a_quotient_beyond_u64_aborts() {
    fixed_point32::divide_u64(u64::max_value!(), fixed_point32::create_from_rational(1, 2));
}

#[test, expected_failure(abort_code = fixed_point32::EDivisionByZero)]
fun dividing_by_a_zero_fixed_point_aborts() {
    fixed_point32::divide_u64(1, fixed_point32::create_from_raw_value(0));
}

#[test]
fun bits_are_set_and_shifted() {
    let mut bits = bit_vector::new(10);
    vector[3, 4, 5, 9].do!(|i| bits.set(i));
    assert!(bits.length() == 10 && bits.is_index_set(3) && !bits.is_index_set(2));
    assert_eq!(bits.longest_set_sequence_starting_at(3), 3);
    assert_eq!(bits.longest_set_sequence_starting_at(9), 1);
    bits.shift_left(2);
    assert!(bits.is_index_set(1) && bits.is_index_set(7) && !bits.is_index_set(9));
    bits.unset(1);
    assert_eq!(bits.longest_set_sequence_starting_at(1), 0);
    bits.shift_left(10);
    assert_eq!(bits, bit_vector::new(10));
}

#[test, expected_failure(abort_code = bit_vector::ELength)]
fun no_bits_are_no_vector() {
    bit_vector::new(0);
}

#[test, expected_failure(abort_code = bit_vector::ELength)]
fun too_many_bits_abort() {
    bit_vector::new(1024);
}

#[test, expected_failure(abort_code = bit_vector::EIndex)]
fun a_bit_past_the_end_aborts() {
    bit_vector::new(1).set(1);
}
