/// Several instructions that can fail alike in one line, so that a verdict's place says which one did.
module corpus::places;

public struct Totals has copy, drop { paid: u64, left: u128, log: vector<u16> }

public fun totals(paid: u64, left: u128, log: vector<u16>): Totals { Totals { paid, left, log } }

/// Fails at any of its five operations.
public fun formula(a: u64, b: u64, c: u64, d: u64): u64 { (a + b) * c - d / (a - c) }

/// The same for the widest integers.
public fun wide(a: u256, b: u256, c: u256, bits: u8): u256 {
    ((a << bits) + b) * c - (a - b) % (c >> bits)
}

public fun narrow(a: u256): (u8, u16, u32) { ((a / 3) as u8, (a * 2) as u16, (a - 1) as u32) }

public fun fields(totals: &mut Totals, by: u64): u64 {
    totals.paid = totals.paid + by;
    totals.left = totals.left - (by as u128);
    let entry = &mut totals.log[by];
    *entry = *entry + (by as u16);
    totals.log.swap(0, by - 1);
    (totals.log.pop_back() as u64) - (totals.log.pop_back() as u64)
}

public fun chosen(flag: bool, a: u8, b: u8): u8 { if (flag) a - b else b - a }

/// The second operand counts only if the first does not decide.
public fun decided(a: u64, b: u64): bool { a / b > 1 && b - a > 0 || a + b < b * b }
