/// Bytes as lower-case hex digits.
module sui::hex;

/// A hex text has two digits for each byte.
const EInvalidHexLength: u64 = 0;
/// A character that is no hex digit.
const ENotValidHexCharacter: u64 = 1;

public fun encode(bytes: vector<u8>): vector<u8> {
    let mut text = vector[];
    bytes.do!(|b| {
        text.push_back(digit(b >> 4));
        text.push_back(digit(b & 0xF));
    });
    text
}

public fun decode(hex: vector<u8>): vector<u8> {
    assert!(hex.length() % 2 == 0, EInvalidHexLength);
    vector::tabulate!(hex.length() / 2, |i| nibble(hex[2 * i]) << 4 | nibble(hex[2 * i + 1]))
}

fun digit(nibble: u8): u8 {
    if (nibble < 10) 0x30 + nibble else 0x57 + nibble
}

fun nibble(digit: u8): u8 {
    if (0x30 <= digit && digit <= 0x39) digit - 0x30
    else if (0x41 <= digit && digit <= 0x46) digit - 0x37
    else if (0x61 <= digit && digit <= 0x66) digit - 0x57
    else abort ENotValidHexCharacter
}
