/// Type parameters at every place, with every constraint; phantom ones; functions that only types tell apart.
module corpus::generic;

const EMissing: u64 = 51;

public struct Ticket<phantom T> { number: u64 }

public struct Entry<K: copy + drop, V> has store { key: K, value: V }

public struct Map<K: copy + drop, V> has store { entries: vector<Entry<K, V>> }

public struct Positional<A, B>(A, B) has copy, drop, store;

public fun ticket<T>(number: u64): Ticket<T> { Ticket { number } }

/// Only the owner of both can make one of them.
public fun join<T>(left: Ticket<T>, right: Ticket<T>): Ticket<T> {
    let Ticket { number } = left;
    let Ticket { number: other } = right;
    Ticket { number: number + other }
}

public fun redeem<T>(ticket: Ticket<T>): u64 {
    let Ticket { number } = ticket;
    number
}

public fun empty<K: copy + drop, V>(): Map<K, V> { Map { entries: vector[] } }

public fun put<K: copy + drop, V>(map: &mut Map<K, V>, key: K, value: V) {
    map.entries.push_back(Entry { key, value })
}

fun index<K: copy + drop, V>(map: &Map<K, V>, key: &K): u64 {
    let mut i = 0;
    while (i < map.entries.length()) {
        if (&map.entries[i].key == key) return i;
        i = i + 1;
    };
    abort EMissing
}

#[syntax(index)]
public fun get<K: copy + drop, V>(map: &Map<K, V>, key: K): &V {
    &map.entries[map.index(&key)].value
}

#[syntax(index)]
public fun get_mut<K: copy + drop, V>(map: &mut Map<K, V>, key: K): &mut V {
    let at = map.index(&key);
    &mut map.entries[at].value
}

public fun take<K: copy + drop, V>(map: &mut Map<K, V>, key: K): V {
    let at = map.index(&key);
    let Entry { key: _, value } = map.entries.swap_remove(at);
    value
}

public fun close<K: copy + drop, V>(map: Map<K, V>) {
    let Map { entries } = map;
    entries.destroy_empty()
}

public fun positional<A, B>(a: A, b: B): Positional<A, B> { Positional(a, b) }

public fun second<A: drop, B>(pair: Positional<A, B>): B {
    let Positional(_, b) = pair;
    b
}

public fun swap_in<A, B: drop>(pair: &mut Positional<A, B>, b: B): &A {
    pair.1 = b;
    &pair.0
}

public fun rotate<A, B, C>(a: A, b: B, c: C): (B, C, A) { (b, c, a) }

public macro fun fold<$T, $A>($values: vector<$T>, $start: $A, $step: |$A, $T| -> $A): $A {
    let mut values = $values;
    values.reverse();
    let mut sum = $start;
    while (!values.is_empty()) sum = $step(sum, values.pop_back());
    values.destroy_empty();
    sum
}

/// Leaves by way of the lambda.
public fun first_over(values: vector<u64>, limit: u64): u64 {
    'found: {
        values.do!(|value| if (value > limit) return 'found value);
        0
    }
}

public fun weighted(values: vector<u64>, by: u64): u64 {
    fold!(values, 0, |sum, value| fold!(vector[sum, value], by, |a, b| a * 2 + b) - by)
}
