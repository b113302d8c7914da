/// Arithmetic of `u8`.
#[defines_primitive(u8)]
module std::u8;

use std::string::String;

/// Division by zero.
const EDivisionByZero: u64 = 0;

public fun bitwise_not(x: u8): u8 {
    x ^ max_value!()
}

public fun max(x: u8, y: u8): u8 {
    if (x > y) x else y
}

public fun min(x: u8, y: u8): u8 {
    if (x < y) x else y
}

public fun diff(x: u8, y: u8): u8 {
    if (x > y) x - y else y - x
}

public fun divide_and_round_up(x: u8, y: u8): u8 {
    assert!(y != 0, EDivisionByZero);
    if (x % y == 0) x / y else x / y + 1
}

/// `base` to the power `exponent`, by squaring; aborts on overflow.
public fun pow(base: u8, exponent: u8): u8 {
    let (mut result, mut square, mut left) = (1, base, exponent);
    while (left > 0) {
        if (left % 2 == 1) result = result * square;
        left = left / 2;
        if (left > 0) square = square * square;
    };
    result
}

/// Decimal digits.
public fun to_string(x: u8): String {
    let mut digits = vector[];
    let mut rest = x;
    while (rest >= 10) {
        digits.push_back(((48 + rest % 10) as u8));
        rest = rest / 10;
    };
    digits.push_back(((48 + rest) as u8));
    digits.reverse();
    std::string::utf8(digits)
}

public macro fun max_value(): u8 {
    0xFF
}
