/// Patterns: literals, alternatives, bindings, guards, nested and generic ones, by value and through references.
module corpus::matching;

const EUnlucky: u64 = 31;
const EHot: u64 = 32;

public enum Tree<T> has copy, drop, store {
    Leaf(T),
    Pair { left: T, right: T },
    Nested(vector<T>, Kind),
}

public enum Kind has copy, drop, store {
    Plain,
    Numbered(u64),
    Named { name: vector<u8>, even: bool },
}

/// Without abilities: each value must be taken apart.
public enum Hot<T> {
    Cold,
    Warm(T),
    Burning { value: T, degrees: u64 },
}

public struct Point has copy, drop { x: u64, y: u64 }

public fun leaf<T>(value: T): Tree<T> { Tree::Leaf(value) }

public fun pair<T>(left: T, right: T): Tree<T> { Tree::Pair { left, right } }

public fun nested<T>(values: vector<T>, kind: Kind): Tree<T> { Tree::Nested(values, kind) }

public fun plain(): Kind { Kind::Plain }

public fun numbered(number: u64): Kind { Kind::Numbered(number) }

public fun named(name: vector<u8>, even: bool): Kind { Kind::Named { name, even } }

public fun literals(number: u64): u64 {
    match (number) {
        0 => 100,
        1 | 2 | 3 => 200,
        13 => abort EUnlucky,
        n if (*n % 2 == 0) => n / 2,
        n => n - 20,
    }
}

public fun booleans(left: bool, right: bool): u8 {
    match (left) {
        true => match (right) {
            true => 3,
            false => 2,
        },
        false => match (right) {
            true => 1,
            false => 0,
        },
    }
}

public fun quadrant(x: u64, y: u64): u8 {
    match (Point { x, y }) {
        Point { x: 0, y: 0 } => 0,
        Point { x: 0, y: _ } => 1,
        Point { x: _, y: 0 } => 2,
        Point { x: a, y: b } if (*a == *b) => (3 + a - b) as u8,
        Point { .. } => 4,
    }
}

/// Guards see references, the arm sees the value.
public fun weight(kind: Kind): u64 {
    match (kind) {
        Kind::Plain => 1,
        Kind::Numbered(number) if (*number > 10) => number - 10,
        Kind::Numbered(number) if (*number == 0) => abort EUnlucky,
        Kind::Numbered(number) => number,
        Kind::Named { name, even: true } => name.length() * 2,
        Kind::Named { mut name, .. } => {
            name.pop_back();
            name.length()
        },
    }
}

public fun sum(tree: &Tree<u64>): u64 {
    match (tree) {
        Tree::Leaf(value) => *value,
        Tree::Pair { left, right } if (left == right) => *left * 2,
        Tree::Pair { left, right } => *left + *right,
        Tree::Nested(values, Kind::Numbered(at)) => values[*at],
        Tree::Nested(values, Kind::Plain) => values.length(),
        Tree::Nested(_, whole @ Kind::Named { even: true, name: _ }) => weight(*whole) / 2,
        Tree::Nested(_, Kind::Named { name, .. }) => name[0] as u64,
    }
}

public fun first<T: copy + drop>(tree: Tree<T>): T {
    match (tree) {
        Tree::Leaf(value) | Tree::Pair { left: value, right: _ } => value,
        Tree::Nested(values, _) => values[0],
    }
}

public fun change<T: drop>(tree: &mut Tree<T>, value: T) {
    match (tree) {
        Tree::Leaf(old) => *old = value,
        Tree::Pair { left: _, right } => *right = value,
        Tree::Nested(values, kind) => {
            values.push_back(value);
            match (kind) {
                Kind::Numbered(count) => *count = *count + 1,
                Kind::Named { name, even } => {
                    name.push_back(0);
                    *even = !*even;
                },
                Kind::Plain => *kind = Kind::Numbered(1),
            }
        },
    }
}

public fun cold<T>(): Hot<T> { Hot::Cold }

public fun warm<T>(value: T): Hot<T> { Hot::Warm(value) }

public fun burning<T>(value: T, degrees: u64): Hot<T> { Hot::Burning { value, degrees } }

public fun cool<T>(hot: Hot<T>, limit: u64): Option<T> {
    match (hot) {
        Hot::Cold => option::none(),
        Hot::Warm(value) => option::some(value),
        Hot::Burning { value, degrees } => {
            assert!(degrees < limit, EHot);
            option::some(value)
        },
    }
}

public fun degrees<T>(hot: &Hot<T>): u64 {
    match (hot) {
        Hot::Burning { degrees, .. } => *degrees,
        Hot::Warm(_) => 20,
        _ => 0,
    }
}
