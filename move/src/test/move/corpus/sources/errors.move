/// Aborts with error constants of every type, and aborts that name none.
module corpus::errors;

#[error]
const EU8: u8 = 8;
#[error]
const EU16: u16 = 16;
#[error(code = 1)]
const EU32: u32 = 32;
#[error]
const EU64: u64 = 64;
#[error]
const EU128: u128 = 128;
#[error(code = 255)]
const EU256: u256 = 256;
#[error]
const EBool: bool = true;
#[error]
const EAddress: address = @0xa;
#[error]
const EBytes: vector<u8> = x"00ff80";
#[error]
const ENumbers: vector<u64> = vector[1, 2, 3];
#[error]
const ETexts: vector<vector<u8>> = vector[b"a", b"b"];
const EPlain: u64 = 4294967296;

public fun fail(with: u8) {
    assert!(with != 0, EU8);
    assert!(with != 1, EU16);
    assert!(with != 2, EU32);
    assert!(with != 3, EU64);
    assert!(with != 4, EU128);
    assert!(with != 5, EU256);
    assert!(with != 6, EBool);
    assert!(with != 7, EAddress);
    assert!(with != 8, EBytes);
    assert!(with != 9, ENumbers);
    assert!(with != 10, ETexts);
    assert!(with != 11, EPlain);
    assert!(with != 12, 12);
    if (with == 13) abort EBytes;
}

/// The code says only in which line.
public fun fail_silently(with: u8) {
    assert!(with != 0);
    assert!(with != 1);
    if (with == 2) abort;
}

/// Aborts with a code that nobody knew.
public fun fail_with(code: u64) { abort code }

public macro fun require($holds: bool) { assert!($holds) }

/// The line is that of the macro's use.
public fun fail_in_a_macro(with: u8) {
    require!(with != 0);
    require!(with != 1);
}
