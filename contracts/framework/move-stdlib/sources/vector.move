/// Growable sequences. The eight instructions are opcodes of the virtual machine; the rest is Move over them.
#[defines_primitive(vector)]
module std::vector;

public use fun std::string::utf8 as vector.to_string;
public use fun std::string::try_utf8 as vector.try_to_string;
public use fun std::ascii::string as vector.to_ascii_string;
public use fun std::ascii::try_string as vector.try_to_ascii_string;

/// The index is past the end of the vector.
const EIndexOutOfBounds: u64 = 0x20000;

#[bytecode_instruction]
public native fun empty<Element>(): vector<Element>;
#[bytecode_instruction]
public native fun length<Element>(v: &vector<Element>): u64;
#[syntax(index)]
#[bytecode_instruction]
public native fun borrow<Element>(v: &vector<Element>, i: u64): &Element;
#[bytecode_instruction]
public native fun push_back<Element>(v: &mut vector<Element>, e: Element);
#[syntax(index)]
#[bytecode_instruction]
public native fun borrow_mut<Element>(v: &mut vector<Element>, i: u64): &mut Element;
#[bytecode_instruction]
public native fun pop_back<Element>(v: &mut vector<Element>): Element;
#[bytecode_instruction]
public native fun destroy_empty<Element>(v: vector<Element>);
#[bytecode_instruction]
public native fun swap<Element>(v: &mut vector<Element>, i: u64, j: u64);

public fun singleton<Element>(e: Element): vector<Element> {
    let mut only = empty();
    only.push_back(e);
    only
}

public fun is_empty<Element>(v: &vector<Element>): bool {
    v.length() == 0
}

public fun contains<Element>(v: &vector<Element>, e: &Element): bool {
    let (found, _) = v.index_of(e);
    found
}

/// `(true, i)` for the first element equal to `e`, else `(false, 0)`.
public fun index_of<Element>(v: &vector<Element>, e: &Element): (bool, u64) {
    let (mut i, n) = (0, v.length());
    while (i < n) {
        if (&v[i] == e) return (true, i);
        i = i + 1;
    };
    (false, 0)
}

public fun reverse<Element>(v: &mut vector<Element>) {
    let n = v.length();
    let mut i = 0;
    while (i < n / 2) {
        v.swap(i, n - 1 - i);
        i = i + 1;
    }
}

/// Moves all elements of `other` to the end of `lhs`, in order.
public fun append<Element>(lhs: &mut vector<Element>, mut other: vector<Element>) {
    other.reverse();
    while (!other.is_empty()) lhs.push_back(other.pop_back());
    other.destroy_empty();
}

/// Takes element `i` out and closes the gap, keeping the order.
public fun remove<Element>(v: &mut vector<Element>, i: u64): Element {
    let n = v.length();
    assert!(i < n, EIndexOutOfBounds);
    let mut at = i;
    while (at + 1 < n) {
        v.swap(at, at + 1);
        at = at + 1;
    };
    v.pop_back()
}

/// Puts `e` at position `i`, moving what follows by one.
public fun insert<Element>(v: &mut vector<Element>, e: Element, i: u64) {
    let n = v.length();
    assert!(i <= n, EIndexOutOfBounds);
    v.push_back(e);
    let mut at = n;
    while (at > i) {
        v.swap(at - 1, at);
        at = at - 1;
    }
}

/// Takes element `i` out; the last one takes its place.
public fun swap_remove<Element>(v: &mut vector<Element>, i: u64): Element {
    assert!(!v.is_empty(), EIndexOutOfBounds);
    let last = v.length() - 1;
    v.swap(i, last);
    v.pop_back()
}

/// The first `n` elements; aborts if there are fewer.
public fun take<T: drop>(v: vector<T>, n: u64): vector<T> {
    assert!(n <= v.length());
    let mut rest = v;
    while (rest.length() > n) { rest.pop_back(); };
    rest
}

/// What follows the first `n` elements.
public fun skip<T: drop>(mut v: vector<T>, n: u64): vector<T> {
    let mut tail = vector[];
    while (v.length() > n) tail.push_back(v.pop_back());
    tail.reverse();
    tail
}

public fun flatten<T>(mut v: vector<vector<T>>): vector<T> {
    let mut flat = empty();
    v.reverse();
    while (!v.is_empty()) flat.append(v.pop_back());
    v.destroy_empty();
    flat
}

/// `vector[$f(0), …, $f($n - 1)]`.
public macro fun tabulate<$T>($n: u64, $f: |u64| -> $T): vector<$T> {
    let mut v = vector[];
    let n = $n;
    let mut i = 0;
    while (i < n) {
        v.push_back($f(i));
        i = i + 1;
    };
    v
}

/// Consumes the vector, first element first.
public macro fun do<$T, $R: drop>($v: vector<$T>, $f: |$T| -> $R) {
    let mut v = $v;
    v.reverse();
    while (!v.is_empty()) { $f(v.pop_back()); };
    v.destroy_empty();
}

public macro fun destroy<$T, $R: drop>($v: vector<$T>, $f: |$T| -> $R) {
    let mut v = $v;
    while (!v.is_empty()) { $f(v.pop_back()); };
    v.destroy_empty();
}

public macro fun do_ref<$T, $R: drop>($v: &vector<$T>, $f: |&$T| -> $R) {
    let v = $v;
    let n = v.length();
    let mut i = 0;
    while (i < n) {
        $f(v.borrow(i));
        i = i + 1;
    }
}

public macro fun do_mut<$T, $R: drop>($v: &mut vector<$T>, $f: |&mut $T| -> $R) {
    let v = $v;
    let n = v.length();
    let mut i = 0;
    while (i < n) {
        $f(v.borrow_mut(i));
        i = i + 1;
    }
}

public macro fun map<$T, $U>($v: vector<$T>, $f: |$T| -> $U): vector<$U> {
    let mut mapped = vector[];
    do!($v, |e| mapped.push_back($f(e)));
    mapped
}

public macro fun map_ref<$T, $U>($v: &vector<$T>, $f: |&$T| -> $U): vector<$U> {
    let mut mapped = vector[];
    do_ref!($v, |e| mapped.push_back($f(e)));
    mapped
}

public macro fun filter<$T: drop>($v: vector<$T>, $f: |&$T| -> bool): vector<$T> {
    let mut kept = vector[];
    do!($v, |e| if ($f(&e)) kept.push_back(e));
    kept
}

public macro fun fold<$T, $Acc>($v: vector<$T>, $init: $Acc, $f: |$Acc, $T| -> $Acc): $Acc {
    let mut acc = $init;
    do!($v, |e| acc = $f(acc, e));
    acc
}

public macro fun any<$T>($v: &vector<$T>, $f: |&$T| -> bool): bool {
    let v = $v;
    let n = v.length();
    let mut i = 0;
    while (i < n && !$f(v.borrow(i))) i = i + 1;
    i < n
}

public macro fun all<$T>($v: &vector<$T>, $f: |&$T| -> bool): bool {
    let v = $v;
    let n = v.length();
    let mut i = 0;
    while (i < n && $f(v.borrow(i))) i = i + 1;
    i == n
}

/// The elements that fulfil the condition, and the others, each in their order.
public macro fun partition<$T>($v: vector<$T>, $f: |&$T| -> bool): (vector<$T>, vector<$T>) {
    let (mut yes, mut no) = (vector[], vector[]);
    do!($v, |e| if ($f(&e)) yes.push_back(e) else no.push_back(e));
    (yes, no)
}

/// Where the first element is that fulfils the condition.
public macro fun find_index<$T>($v: &vector<$T>, $f: |&$T| -> bool): Option<u64> {
    let v = $v;
    let n = v.length();
    let mut i = 0;
    while (i < n && !$f(v.borrow(i))) i = i + 1;
    if (i < n) option::some(i) else option::none()
}

/// Where the elements are that fulfil the condition.
public macro fun find_indices<$T>($v: &vector<$T>, $f: |&$T| -> bool): vector<u64> {
    let v = $v;
    let mut found = vector[];
    v.length().do!(|i| if ($f(v.borrow(i))) found.push_back(i));
    found
}

public macro fun count<$T>($v: &vector<$T>, $f: |&$T| -> bool): u64 {
    let mut count = 0;
    do_ref!($v, |e| if ($f(e)) count = count + 1);
    count
}

/// Consumes two vectors of one length in pairs, the first pair first.
public macro fun zip_do<$T1, $T2, $R: drop>(
    $v1: vector<$T1>,
    $v2: vector<$T2>,
    $f: |$T1, $T2| -> $R,
) {
    let (v1, mut v2) = ($v1, $v2);
    assert!(v1.length() == v2.length());
    v2.reverse();
    v1.do!(|e| $f(e, v2.pop_back()));
    v2.destroy_empty();
}

/// The same, the last pair first.
public macro fun zip_do_reverse<$T1, $T2, $R: drop>(
    $v1: vector<$T1>,
    $v2: vector<$T2>,
    $f: |$T1, $T2| -> $R,
) {
    let (v1, mut v2) = ($v1, $v2);
    assert!(v1.length() == v2.length());
    v1.destroy!(|e| $f(e, v2.pop_back()));
    v2.destroy_empty();
}

public macro fun zip_do_ref<$T1, $T2, $R: drop>(
    $v1: &vector<$T1>,
    $v2: &vector<$T2>,
    $f: |&$T1, &$T2| -> $R,
) {
    let (v1, v2) = ($v1, $v2);
    assert!(v1.length() == v2.length());
    v1.length().do!(|i| $f(v1.borrow(i), v2.borrow(i)))
}

public macro fun zip_do_mut<$T1, $T2, $R: drop>(
    $v1: &mut vector<$T1>,
    $v2: &mut vector<$T2>,
    $f: |&mut $T1, &mut $T2| -> $R,
) {
    let (v1, v2) = ($v1, $v2);
    assert!(v1.length() == v2.length());
    v1.length().do!(|i| $f(v1.borrow_mut(i), v2.borrow_mut(i)))
}

public macro fun zip_map<$T1, $T2, $U>(
    $v1: vector<$T1>,
    $v2: vector<$T2>,
    $f: |$T1, $T2| -> $U,
): vector<$U> {
    let mut mapped = vector[];
    zip_do!($v1, $v2, |e1, e2| mapped.push_back($f(e1, e2)));
    mapped
}

public macro fun zip_map_ref<$T1, $T2, $U>(
    $v1: &vector<$T1>,
    $v2: &vector<$T2>,
    $f: |&$T1, &$T2| -> $U,
): vector<$U> {
    let mut mapped = vector[];
    zip_do_ref!($v1, $v2, |e1, e2| mapped.push_back($f(e1, e2)));
    mapped
}

/// Sorts in place and keeps the order of equal elements; `$le` says whether the first comes no later than the second.
public macro fun insertion_sort_by<$T>($v: &mut vector<$T>, $le: |&$T, &$T| -> bool) {
    let v = $v;
    v.length().do!(|i| {
        let mut at = i;
        while (at > 0 && !$le(v.borrow(at - 1), v.borrow(at))) {
            v.swap(at - 1, at);
            at = at - 1;
        }
    })
}

public macro fun is_sorted_by<$T>($v: &vector<$T>, $le: |&$T, &$T| -> bool): bool {
    let v = $v;
    let n = v.length();
    let mut i = 1;
    while (i < n && $le(v.borrow(i - 1), v.borrow(i))) i = i + 1;
    i >= n
}
