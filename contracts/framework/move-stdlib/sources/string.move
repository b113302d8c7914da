/// Text in UTF-8; every position counts bytes and must be the edge of a character.
module std::string;

use std::ascii;

public struct String has copy, drop, store {
    bytes: vector<u8>,
}

/// The bytes are not UTF-8.
const EInvalidUtf8: u64 = 1;
/// The index is past the end, or inside a character.
const EInvalidIndex: u64 = 2;

public fun utf8(bytes: vector<u8>): String {
    assert!(internal_check_utf8(&bytes), EInvalidUtf8);
    String { bytes }
}

public fun from_ascii(s: ascii::String): String {
    String { bytes: s.into_bytes() }
}

public fun to_ascii(s: String): ascii::String {
    let String { bytes } = s;
    ascii::string(bytes)
}

public fun try_utf8(bytes: vector<u8>): Option<String> {
    if (internal_check_utf8(&bytes)) option::some(String { bytes }) else option::none()
}

public fun as_bytes(s: &String): &vector<u8> {
    &s.bytes
}

/// The same as `as_bytes`.
public fun bytes(s: &String): &vector<u8> {
    s.as_bytes()
}

public fun into_bytes(s: String): vector<u8> {
    let String { bytes } = s;
    bytes
}

public fun is_empty(s: &String): bool {
    s.bytes.is_empty()
}

/// Length in bytes.
public fun length(s: &String): u64 {
    s.bytes.length()
}

public fun append(s: &mut String, r: String) {
    let String { bytes } = r;
    s.bytes.append(bytes)
}

public fun append_utf8(s: &mut String, bytes: vector<u8>) {
    s.append(utf8(bytes))
}

public fun insert(s: &mut String, at: u64, o: String) {
    assert!(at <= s.length() && internal_is_char_boundary(&s.bytes, at), EInvalidIndex);
    let String { mut bytes } = o;
    while (!bytes.is_empty()) s.bytes.insert(bytes.pop_back(), at);
}

/// Bytes `i` (included) to `j` (excluded).
public fun substring(s: &String, i: u64, j: u64): String {
    assert!(
        i <= j
            && j <= s.length()
            && internal_is_char_boundary(&s.bytes, i)
            && internal_is_char_boundary(&s.bytes, j),
        EInvalidIndex,
    );
    String { bytes: internal_sub_string(&s.bytes, i, j) }
}

/// The same as `substring`.
public fun sub_string(s: &String, i: u64, j: u64): String {
    s.substring(i, j)
}

/// Position of the first occurrence, or the string's length if there is none.
public fun index_of(s: &String, r: &String): u64 {
    internal_index_of(&s.bytes, &r.bytes)
}

native fun internal_check_utf8(v: &vector<u8>): bool;
native fun internal_is_char_boundary(v: &vector<u8>, i: u64): bool;
native fun internal_sub_string(v: &vector<u8>, i: u64, j: u64): vector<u8>;
native fun internal_index_of(v: &vector<u8>, r: &vector<u8>): u64;
