/// Arithmetic of `u8`.
#[defines_primitive(u8)]
module std::u8;

use std::string::String;

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

/// The square root, rounded down.
public fun sqrt(x: u8): u8 {
    std::macros::num_sqrt!<u8, u16>(x, 8)
}

/// The sum, unless it overflows.
public fun checked_add(x: u8, y: u8): Option<u8> {
    if (y > max_value!() - x) option::none() else option::some(x + y)
}

/// The difference, unless it is negative.
public fun checked_sub(x: u8, y: u8): Option<u8> {
    if (y > x) option::none() else option::some(x - y)
}

/// The product, unless it overflows.
public fun checked_mul(x: u8, y: u8): Option<u8> {
    if (x != 0 && y > max_value!() / x) option::none() else option::some(x * y)
}

/// The quotient, unless `y` is zero.
public fun checked_div(x: u8, y: u8): Option<u8> {
    if (y == 0) option::none() else option::some(x / y)
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

/// From `$start` to `$stop`, without it.
public macro fun range_do<$R: drop>($start: u8, $stop: u8, $f: |u8| -> $R) {
    std::macros::range_do!($start, $stop, $f)
}

/// From `$start` to `$stop`, with it.
public macro fun range_do_eq<$R: drop>($start: u8, $stop: u8, $f: |u8| -> $R) {
    std::macros::range_do_eq!($start, $stop, $f)
}

/// From 0 to `$stop`, without it.
public macro fun do<$R: drop>($stop: u8, $f: |u8| -> $R) {
    std::macros::range_do!(0, $stop, $f)
}

/// From 0 to `$stop`, with it.
public macro fun do_eq<$R: drop>($stop: u8, $f: |u8| -> $R) {
    std::macros::range_do_eq!(0, $stop, $f)
}
