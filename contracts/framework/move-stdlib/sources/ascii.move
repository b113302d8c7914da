/// Strings of characters 0x00 to 0x7F.
module std::ascii;

public use fun std::string::from_ascii as String.to_string;

/// A byte above 0x7F.
const EInvalidAsciiCharacter: u64 = 0x10000;
/// The index is past the end of the string.
const EInvalidIndex: u64 = 0x10001;

public struct String has copy, drop, store {
    bytes: vector<u8>,
}

public struct Char has copy, drop, store {
    byte: u8,
}

public fun char(byte: u8): Char {
    assert!(is_valid_char(byte), EInvalidAsciiCharacter);
    Char { byte }
}

public fun string(bytes: vector<u8>): String {
    assert!(bytes.all!(|b| is_valid_char(*b)), EInvalidAsciiCharacter);
    String { bytes }
}

public fun try_string(bytes: vector<u8>): Option<String> {
    if (bytes.all!(|b| is_valid_char(*b))) option::some(String { bytes }) else option::none()
}

public fun all_characters_printable(string: &String): bool {
    string.bytes.all!(|b| is_printable_char(*b))
}

public fun push_char(string: &mut String, char: Char) {
    string.bytes.push_back(char.byte)
}

public fun pop_char(string: &mut String): Char {
    Char { byte: string.bytes.pop_back() }
}

public fun length(string: &String): u64 {
    string.bytes.length()
}

public fun append(string: &mut String, other: String) {
    let String { bytes } = other;
    string.bytes.append(bytes)
}

public fun insert(s: &mut String, at: u64, o: String) {
    assert!(at <= s.length(), EInvalidIndex);
    let String { mut bytes } = o;
    while (!bytes.is_empty()) s.bytes.insert(bytes.pop_back(), at);
}

/// Characters `i` (included) to `j` (excluded).
public fun substring(string: &String, i: u64, j: u64): String {
    assert!(i <= j && j <= string.length(), EInvalidIndex);
    let bytes = vector::tabulate!(j - i, |k| string.bytes[i + k]);
    String { bytes }
}

/// Position of the first occurrence, or the string's length if there is none.
public fun index_of(string: &String, substr: &String): u64 {
    let (n, m) = (string.length(), substr.length());
    let mut i = 0;
    while (i + m <= n) {
        let mut k = 0;
        while (k < m && string.bytes[i + k] == substr.bytes[k]) k = k + 1;
        if (k == m) return i;
        i = i + 1;
    };
    n
}

public fun as_bytes(string: &String): &vector<u8> {
    &string.bytes
}

public fun into_bytes(string: String): vector<u8> {
    let String { bytes } = string;
    bytes
}

public fun byte(char: Char): u8 {
    let Char { byte } = char;
    byte
}

public fun is_valid_char(b: u8): bool {
    b <= 0x7F
}

public fun is_printable_char(byte: u8): bool {
    byte >= 0x20 && byte <= 0x7E
}

public fun is_empty(string: &String): bool {
    string.bytes.is_empty()
}

public fun to_uppercase(string: &String): String {
    String { bytes: string.bytes.map_ref!(|b| if (*b >= 0x61 && *b <= 0x7A) *b - 0x20 else *b) }
}

public fun to_lowercase(string: &String): String {
    String { bytes: string.bytes.map_ref!(|b| if (*b >= 0x41 && *b <= 0x5A) *b + 0x20 else *b) }
}
