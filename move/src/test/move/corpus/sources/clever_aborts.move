/// Aborts with codes that the compiler makes of constants.
module corpus::clever_aborts;

const ELargest: u64 = 18446744073709551615;

#[error]
const EText: vector<u8> = b"the value is odd";

#[error(code = 7)]
const ECoded: vector<u8> = b"the value is large";

#[error]
const ENine: vector<u8> = b"nine is one too many";

public fun require_even(value: u64) { assert!(value % 2 == 0, EText); }

public fun require_small(value: u64) {
    assert!(value < 10, ECoded);
    if (value == 9) abort ENine;
    assert!(value != 8, ELargest);
}
