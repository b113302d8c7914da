/// References to locals, fields and elements, and generics over them.
module corpus::references;

const EDifferent: u64 = 21;

public struct Pair<A, B> has copy, drop, store { a: A, b: B }

public struct Marked<phantom T> has copy, drop, store { count: u64 }

public fun pair<A, B>(a: A, b: B): Pair<A, B> { Pair { a, b } }

public fun a<A, B>(pair: &Pair<A, B>): &A { &pair.a }

public fun b_mut<A, B>(pair: &mut Pair<A, B>): &mut B { &mut pair.b }

public fun turn<A: copy + drop, B: copy + drop>(pair: Pair<A, B>): Pair<B, A> {
    let Pair { a, b } = pair;
    Pair { a: b, b: a }
}

public fun exchange<T: copy + drop>(left: &mut T, right: &mut T) {
    let kept = *left;
    *left = *right;
    *right = kept;
}

public fun larger(left: &mut u64, right: &mut u64): &mut u64 {
    if (*left >= *right) left else right
}

public fun require_same<T: drop>(left: &T, right: &T) { assert!(left == right, EDifferent); }

public fun marked<T>(count: u64): Marked<T> { Marked { count } }

public fun count<T>(marked: &mut Marked<T>): &mut u64 { &mut marked.count }

public fun depth<T: copy + drop>(value: T, left: u64): u64 {
    if (left == 0) 0 else 1 + depth(value, left - 1)
}

public fun first_even(values: &vector<u64>): u64 {
    let mut at = 0;
    loop {
        if (values[at] % 2 == 0) return at;
        at = at + 1;
    }
}
