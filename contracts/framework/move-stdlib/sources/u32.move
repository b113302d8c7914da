/// Arithmetic of `u32`.
#[defines_primitive(u32)]
module std::u32;

use std::string::String;

public fun bitwise_not(x: u32): u32 {
    x ^ max_value!()
}

public fun max(x: u32, y: u32): u32 {
    if (x > y) x else y
}

public fun min(x: u32, y: u32): u32 {
    if (x < y) x else y
}

public fun diff(x: u32, y: u32): u32 {
    if (x > y) x - y else y - x
}

public fun divide_and_round_up(x: u32, y: u32): u32 {
    if (x % y == 0) x / y else x / y + 1
}

/// `base` to the power `exponent`, by squaring; aborts on overflow.
public fun pow(base: u32, exponent: u8): u32 {
    let (mut result, mut square, mut left) = (1, base, exponent);
    while (left > 0) {
        if (left % 2 == 1) result = result * square;
        left = left / 2;
        if (left > 0) square = square * square;
    };
    result
}

/// The square root, rounded down.
public fun sqrt(x: u32): u32 {
    std::macros::num_sqrt!<u32, u64>(x, 32)
}

/// The sum, unless it overflows.
public fun checked_add(x: u32, y: u32): Option<u32> {
    if (y > max_value!() - x) option::none() else option::some(x + y)
}

/// The difference, unless it is negative.
public fun checked_sub(x: u32, y: u32): Option<u32> {
    if (y > x) option::none() else option::some(x - y)
}

/// The product, unless it overflows.
public fun checked_mul(x: u32, y: u32): Option<u32> {
    if (x != 0 && y > max_value!() / x) option::none() else option::some(x * y)
}

/// The quotient, unless `y` is zero.
public fun checked_div(x: u32, y: u32): Option<u32> {
    if (y == 0) option::none() else option::some(x / y)
}

/// Decimal digits.
public fun to_string(x: u32): String {
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

public macro fun max_value(): u32 {
    0xFFFF_FFFF
}

public fun try_as_u8(x: u32): Option<u8> {
    if (x > 255) option::none() else option::some(x as u8)
}

public fun try_as_u16(x: u32): Option<u16> {
    if (x > 65535) option::none() else option::some(x as u16)
}

/// From `$start` to `$stop`, without it.
public macro fun range_do<$R: drop>($start: u32, $stop: u32, $f: |u32| -> $R) {
    std::macros::range_do!($start, $stop, $f)
}

/// From `$start` to `$stop`, with it.
public macro fun range_do_eq<$R: drop>($start: u32, $stop: u32, $f: |u32| -> $R) {
    std::macros::range_do_eq!($start, $stop, $f)
}

/// From 0 to `$stop`, without it.
public macro fun do<$R: drop>($stop: u32, $f: |u32| -> $R) {
    std::macros::range_do!(0, $stop, $f)
}

/// From 0 to `$stop`, with it.
public macro fun do_eq<$R: drop>($stop: u32, $f: |u32| -> $R) {
    std::macros::range_do_eq!(0, $stop, $f)
}
