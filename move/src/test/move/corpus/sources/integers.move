/// One function for each instruction on integers and each width: what a caller passes is not known to the compiler.
module corpus::integers;

public fun add_u8(a: u8, b: u8): u8 { a + b }

public fun sub_u8(a: u8, b: u8): u8 { a - b }

public fun mul_u8(a: u8, b: u8): u8 { a * b }

public fun div_u8(a: u8, b: u8): u8 { a / b }

public fun rem_u8(a: u8, b: u8): u8 { a % b }

public fun and_u8(a: u8, b: u8): u8 { a & b }

public fun or_u8(a: u8, b: u8): u8 { a | b }

public fun xor_u8(a: u8, b: u8): u8 { a ^ b }

public fun shl_u8(a: u8, bits: u8): u8 { a << bits }

public fun shr_u8(a: u8, bits: u8): u8 { a >> bits }

public fun lt_u8(a: u8, b: u8): bool { a < b }

public fun le_u8(a: u8, b: u8): bool { a <= b }

public fun gt_u8(a: u8, b: u8): bool { a > b }

public fun ge_u8(a: u8, b: u8): bool { a >= b }

public fun eq_u8(a: u8, b: u8): bool { a == b }

public fun ne_u8(a: u8, b: u8): bool { a != b }

public fun to_u8(a: u256): u8 { a as u8 }

public fun add_u16(a: u16, b: u16): u16 { a + b }

public fun sub_u16(a: u16, b: u16): u16 { a - b }

public fun mul_u16(a: u16, b: u16): u16 { a * b }

public fun div_u16(a: u16, b: u16): u16 { a / b }

public fun rem_u16(a: u16, b: u16): u16 { a % b }

public fun and_u16(a: u16, b: u16): u16 { a & b }

public fun or_u16(a: u16, b: u16): u16 { a | b }

public fun xor_u16(a: u16, b: u16): u16 { a ^ b }

public fun shl_u16(a: u16, bits: u8): u16 { a << bits }

public fun shr_u16(a: u16, bits: u8): u16 { a >> bits }

public fun lt_u16(a: u16, b: u16): bool { a < b }

public fun le_u16(a: u16, b: u16): bool { a <= b }

public fun gt_u16(a: u16, b: u16): bool { a > b }

public fun ge_u16(a: u16, b: u16): bool { a >= b }

public fun eq_u16(a: u16, b: u16): bool { a == b }

public fun ne_u16(a: u16, b: u16): bool { a != b }

public fun to_u16(a: u256): u16 { a as u16 }

public fun add_u32(a: u32, b: u32): u32 { a + b }

public fun sub_u32(a: u32, b: u32): u32 { a - b }

public fun mul_u32(a: u32, b: u32): u32 { a * b }

public fun div_u32(a: u32, b: u32): u32 { a / b }

public fun rem_u32(a: u32, b: u32): u32 { a % b }

public fun and_u32(a: u32, b: u32): u32 { a & b }

public fun or_u32(a: u32, b: u32): u32 { a | b }

public fun xor_u32(a: u32, b: u32): u32 { a ^ b }

public fun shl_u32(a: u32, bits: u8): u32 { a << bits }

public fun shr_u32(a: u32, bits: u8): u32 { a >> bits }

public fun lt_u32(a: u32, b: u32): bool { a < b }

public fun le_u32(a: u32, b: u32): bool { a <= b }

public fun gt_u32(a: u32, b: u32): bool { a > b }

public fun ge_u32(a: u32, b: u32): bool { a >= b }

public fun eq_u32(a: u32, b: u32): bool { a == b }

public fun ne_u32(a: u32, b: u32): bool { a != b }

public fun to_u32(a: u256): u32 { a as u32 }

public fun add_u64(a: u64, b: u64): u64 { a + b }

public fun sub_u64(a: u64, b: u64): u64 { a - b }

public fun mul_u64(a: u64, b: u64): u64 { a * b }

public fun div_u64(a: u64, b: u64): u64 { a / b }

public fun rem_u64(a: u64, b: u64): u64 { a % b }

public fun and_u64(a: u64, b: u64): u64 { a & b }

public fun or_u64(a: u64, b: u64): u64 { a | b }

public fun xor_u64(a: u64, b: u64): u64 { a ^ b }

public fun shl_u64(a: u64, bits: u8): u64 { a << bits }

public fun shr_u64(a: u64, bits: u8): u64 { a >> bits }

public fun lt_u64(a: u64, b: u64): bool { a < b }

public fun le_u64(a: u64, b: u64): bool { a <= b }

public fun gt_u64(a: u64, b: u64): bool { a > b }

public fun ge_u64(a: u64, b: u64): bool { a >= b }

public fun eq_u64(a: u64, b: u64): bool { a == b }

public fun ne_u64(a: u64, b: u64): bool { a != b }

public fun to_u64(a: u256): u64 { a as u64 }

public fun add_u128(a: u128, b: u128): u128 { a + b }

public fun sub_u128(a: u128, b: u128): u128 { a - b }

public fun mul_u128(a: u128, b: u128): u128 { a * b }

public fun div_u128(a: u128, b: u128): u128 { a / b }

public fun rem_u128(a: u128, b: u128): u128 { a % b }

public fun and_u128(a: u128, b: u128): u128 { a & b }

public fun or_u128(a: u128, b: u128): u128 { a | b }

public fun xor_u128(a: u128, b: u128): u128 { a ^ b }

public fun shl_u128(a: u128, bits: u8): u128 { a << bits }

public fun shr_u128(a: u128, bits: u8): u128 { a >> bits }

public fun lt_u128(a: u128, b: u128): bool { a < b }

public fun le_u128(a: u128, b: u128): bool { a <= b }

public fun gt_u128(a: u128, b: u128): bool { a > b }

public fun ge_u128(a: u128, b: u128): bool { a >= b }

public fun eq_u128(a: u128, b: u128): bool { a == b }

public fun ne_u128(a: u128, b: u128): bool { a != b }

public fun to_u128(a: u256): u128 { a as u128 }

public fun add_u256(a: u256, b: u256): u256 { a + b }

public fun sub_u256(a: u256, b: u256): u256 { a - b }

public fun mul_u256(a: u256, b: u256): u256 { a * b }

public fun div_u256(a: u256, b: u256): u256 { a / b }

public fun rem_u256(a: u256, b: u256): u256 { a % b }

public fun and_u256(a: u256, b: u256): u256 { a & b }

public fun or_u256(a: u256, b: u256): u256 { a | b }

public fun xor_u256(a: u256, b: u256): u256 { a ^ b }

public fun shl_u256(a: u256, bits: u8): u256 { a << bits }

public fun shr_u256(a: u256, bits: u8): u256 { a >> bits }

public fun lt_u256(a: u256, b: u256): bool { a < b }

public fun le_u256(a: u256, b: u256): bool { a <= b }

public fun gt_u256(a: u256, b: u256): bool { a > b }

public fun ge_u256(a: u256, b: u256): bool { a >= b }

public fun eq_u256(a: u256, b: u256): bool { a == b }

public fun ne_u256(a: u256, b: u256): bool { a != b }

public fun to_u256(a: u256): u256 { a as u256 }
