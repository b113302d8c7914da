/// Unsigned numbers of 32 bits before and 32 bits after the binary point; `uq32_32` is the newer form.
module std::fixed_point32;

/// The denominator is zero.
const EDenominator: u64 = 0x10001;
/// The quotient passes u64::MAX.
const EDivision: u64 = 0x20002;
/// The product passes u64::MAX.
const EMultiplication: u64 = 0x20003;
/// The divisor is zero.
const EDivisionByZero: u64 = 0x10004;
/// The ratio is too great, or too small to differ from zero.
const ERatioOutOfRange: u64 = 0x20005;

public struct FixedPoint32 has copy, drop, store { value: u64 }

/// Rounded down.
public fun multiply_u64(val: u64, multiplier: FixedPoint32): u64 {
    let product = ((val as u128) * (multiplier.value as u128)) >> 32;
    assert!(product <= std::u64::max_value!() as u128, EMultiplication);
    product as u64
}

/// Rounded down.
public fun divide_u64(val: u64, divisor: FixedPoint32): u64 {
    assert!(divisor.value != 0, EDivisionByZero);
    let quotient = ((val as u128) << 32) / (divisor.value as u128);
    assert!(quotient <= std::u64::max_value!() as u128, EDivision);
    quotient as u64
}

/// Rounded down; not zero unless the numerator is.
public fun create_from_rational(numerator: u64, denominator: u64): FixedPoint32 {
    assert!(denominator != 0, EDenominator);
    let quotient = ((numerator as u128) << 32) / (denominator as u128);
    assert!(quotient != 0 || numerator == 0, ERatioOutOfRange);
    assert!(quotient <= std::u64::max_value!() as u128, ERatioOutOfRange);
    FixedPoint32 { value: quotient as u64 }
}

public fun create_from_raw_value(value: u64): FixedPoint32 {
    FixedPoint32 { value }
}

/// The number times 2^32.
public fun get_raw_value(num: FixedPoint32): u64 {
    num.value
}

public fun is_zero(num: FixedPoint32): bool {
    num.value == 0
}
