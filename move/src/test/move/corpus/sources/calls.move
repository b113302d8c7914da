/// Calls: aborts deep inside, in loops and in macros; recursion; type parameters that only calls carry.
module corpus::calls;

const ETooFar: u64 = 21;
const ENotThree: u64 = 22;

public struct Tag<phantom T> has copy, drop, store { value: u64 }

public struct Wrapper<T: store> has store { inner: T, count: u64 }

public fun tag<T>(value: u64): Tag<T> { Tag { value } }

public fun retag<From, To>(from: Tag<From>): Tag<To> { Tag { value: from.value + 1 } }

public fun value<T>(tag: &Tag<T>): u64 { tag.value }

public fun wrap<T: store>(inner: T): Wrapper<T> { Wrapper { inner, count: 0 } }

public fun peek<T: store>(wrapper: &Wrapper<T>): &T { &wrapper.inner }

public fun touch<T: store>(wrapper: &mut Wrapper<T>): &mut T {
    wrapper.count = wrapper.count + 1;
    &mut wrapper.inner
}

public fun unwrap<T: store>(wrapper: Wrapper<T>): (T, u64) {
    let Wrapper { inner, count } = wrapper;
    (inner, count)
}

/// The chosen one of two references.
public fun pick<T>(left: &mut T, right: &mut T, first: bool): &mut T { if (first) left else right }

public fun depth(levels: u64): u64 { if (levels == 0) 0 else 1 + depth(levels - 1) }

public fun generic_depth<T>(levels: u64): u64 {
    if (levels == 0) 0 else 1 + generic_depth<T>(levels - 1)
}

public fun walk(steps: u64, limit: u64): u64 {
    let mut at = 0;
    while (at < steps) {
        step(&mut at, limit);
    };
    at
}

fun step(at: &mut u64, limit: u64) {
    assert!(*at < limit, ETooFar);
    *at = *at + 1;
}

public macro fun thrice($f: |u64| -> u64): u64 {
    let mut sum = 0;
    let mut i = 0;
    while (i < 3) {
        sum = sum + $f(i);
        i = i + 1;
    };
    sum
}

public fun squares(limit: u64): u64 {
    thrice!(|i| {
        assert!(i < limit, ENotThree);
        i * i
    })
}

/// Leaves nothing on the stack while it goes down.
public fun sink(levels: u64) {
    if (levels > 0) sink(levels - 1)
}

/// More operands than the machine holds at once, spread over frames.
public fun operands(n: u64): u64 {
    if (n == 0) return 0;
    sum8(n, n, n, n, n, n, n, operands(n - 1))
}

fun sum8(a: u64, b: u64, c: u64, d: u64, e: u64, f: u64, g: u64, h: u64): u64 {
    (a + b + c + d + e + f + g) * 0 + h + 1
}
