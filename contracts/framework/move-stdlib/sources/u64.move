/// Arithmetic of `u64`.
#[defines_primitive(u64)]
module std::u64;

use std::string::String;

public fun bitwise_not(x: u64): u64 {
    x ^ max_value!()
}

public fun max(x: u64, y: u64): u64 {
    if (x > y) x else y
}

public fun min(x: u64, y: u64): u64 {
    if (x < y) x else y
}

public fun diff(x: u64, y: u64): u64 {
    if (x > y) x - y else y - x
}

public fun divide_and_round_up(x: u64, y: u64): u64 {
    if (x % y == 0) x / y else x / y + 1
}

/// `base` to the power `exponent`, by squaring; aborts on overflow.
public fun pow(base: u64, exponent: u8): u64 {
    let (mut result, mut square, mut left) = (1, base, exponent);
    while (left > 0) {
        if (left % 2 == 1) result = result * square;
        left = left / 2;
        if (left > 0) square = square * square;
    };
    result
}

/// The square root, rounded down.
public fun sqrt(x: u64): u64 {
    std::macros::num_sqrt!<u64, u128>(x, 64)
}

/// The sum, unless it overflows.
public fun checked_add(x: u64, y: u64): Option<u64> {
    if (y > max_value!() - x) option::none() else option::some(x + y)
}

/// The difference, unless it is negative.
public fun checked_sub(x: u64, y: u64): Option<u64> {
    if (y > x) option::none() else option::some(x - y)
}

/// The product, unless it overflows.
public fun checked_mul(x: u64, y: u64): Option<u64> {
    if (x != 0 && y > max_value!() / x) option::none() else option::some(x * y)
}

/// The quotient, unless `y` is zero.
public fun checked_div(x: u64, y: u64): Option<u64> {
    if (y == 0) option::none() else option::some(x / y)
}

/// Decimal digits.
public fun to_string(x: u64): String {
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

public macro fun max_value(): u64 {
    0xFFFF_FFFF_FFFF_FFFF
}

public fun try_as_u8(x: u64): Option<u8> {
    if (x > 255) option::none() else option::some(x as u8)
}

public fun try_as_u16(x: u64): Option<u16> {
    if (x > 65535) option::none() else option::some(x as u16)
}

public fun try_as_u32(x: u64): Option<u32> {
    if (x > 4294967295) option::none() else option::some(x as u32)
}

/// From `$start` to `$stop`, without it.
public macro fun range_do<$R: drop>($start: u64, $stop: u64, $f: |u64| -> $R) {
    std::macros::range_do!($start, $stop, $f)
}

/// From `$start` to `$stop`, with it.
public macro fun range_do_eq<$R: drop>($start: u64, $stop: u64, $f: |u64| -> $R) {
    std::macros::range_do_eq!($start, $stop, $f)
}

/// From 0 to `$stop`, without it.
public macro fun do<$R: drop>($stop: u64, $f: |u64| -> $R) {
    std::macros::range_do!(0, $stop, $f)
}

/// From 0 to `$stop`, with it.
public macro fun do_eq<$R: drop>($stop: u64, $f: |u64| -> $R) {
    std::macros::range_do_eq!(0, $stop, $f)
}
