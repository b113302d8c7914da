/// The vector instructions, on bytes and on values with parts.
module corpus::vectors;

public struct Cell has copy, drop, store { value: u64, tags: vector<u8> }

public fun cell(value: u64): Cell { Cell { value, tags: vector[value as u8] } }

public fun get<T: copy>(v: &vector<T>, at: u64): T { v[at] }

public fun set<T: drop>(v: &mut vector<T>, at: u64, value: T) { *(&mut v[at]) = value; }

public fun tag(v: &mut vector<Cell>, at: u64, tag: u8) { v[at].tags.push_back(tag); }

public fun tags(v: &vector<Cell>, at: u64): u64 { v[at].tags.length() }

public fun pop<T>(v: &mut vector<T>): T { v.pop_back() }

public fun swap<T>(v: &mut vector<T>, a: u64, b: u64) { v.swap(a, b) }

public fun close<T>(v: vector<T>) { v.destroy_empty() }

public fun four<T>(a: T, b: T, c: T, d: T): vector<T> { vector[a, b, c, d] }

public fun halves(v: vector<Cell>): u64 {
    let mut sum = 0;
    v.do!(|cell| sum = sum + cell.value / 2);
    sum
}
