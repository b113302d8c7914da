/// Variants: packing, unpacking by value and by reference, the switch over them, generic and nested ones.
module corpus::enums;

const ENegative: u64 = 11;
const EUnnamed: u64 = 12;

public enum Shape has copy, drop, store {
    Point,
    Circle { radius: u64 },
    Rectangle(u64, u64),
    Framed { inner: Inner, name: vector<u8> },
}

public enum Inner has copy, drop, store {
    Empty,
    Full(u8),
}

public enum Either<L, R> has drop {
    Left(L),
    Right(R),
    Neither,
}

public fun point(): Shape { Shape::Point }

public fun circle(radius: u64): Shape { Shape::Circle { radius } }

public fun rectangle(a: u64, b: u64): Shape { Shape::Rectangle(a, b) }

public fun framed(value: u8, name: vector<u8>): Shape {
    let inner = if (value == 0) Inner::Empty else Inner::Full(value);
    Shape::Framed { inner, name }
}

public fun area(shape: &Shape): u64 {
    match (shape) {
        Shape::Point => 0,
        Shape::Circle { radius } => 3 * *radius * *radius,
        Shape::Rectangle(a, b) if (*a == *b) => *a * *a,
        Shape::Rectangle(a, b) => *a * *b,
        Shape::Framed { inner: Inner::Full(value), name: _ } => *value as u64,
        Shape::Framed { inner: Inner::Empty, name } => {
            assert!(!name.is_empty(), EUnnamed);
            name.length()
        },
    }
}

public fun shrink(shape: &mut Shape, by: u64) {
    match (shape) {
        Shape::Point => abort ENegative,
        Shape::Circle { radius } => *radius = *radius - by,
        Shape::Rectangle(a, b) => {
            assert!(*a >= by && *b >= by, ENegative);
            *a = *a - by;
            *b = *b - by;
        },
        Shape::Framed { inner, name: _ } => *inner = Inner::Empty,
    }
}

public fun sides(shape: Shape): (u64, u64) {
    match (shape) {
        Shape::Rectangle(a, b) => (a, b),
        _ => (0, 0),
    }
}

public fun left<L, R>(value: L): Either<L, R> { Either::Left(value) }

public fun right<L, R>(value: R): Either<L, R> { Either::Right(value) }

public fun neither<L, R>(): Either<L, R> { Either::Neither }

public fun right_or<L: drop, R: drop>(either: Either<L, R>, other: R): R {
    match (either) {
        Either::Right(value) => value,
        Either::Left(_) => other,
        Either::Neither => abort ENegative,
    }
}

public fun set_right<L: drop, R: drop>(either: &mut Either<L, R>, value: R): bool {
    match (either) {
        Either::Right(old) => {
            *old = value;
            true
        },
        _ => false,
    }
}
