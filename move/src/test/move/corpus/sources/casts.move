/// Casts from every width to every other.
module corpus::casts;

public fun u8_to_u16(n: u8): u16 { n as u16 }

public fun u8_to_u32(n: u8): u32 { n as u32 }

public fun u8_to_u64(n: u8): u64 { n as u64 }

public fun u8_to_u128(n: u8): u128 { n as u128 }

public fun u8_to_u256(n: u8): u256 { n as u256 }

public fun u16_to_u8(n: u16): u8 { n as u8 }

public fun u16_to_u32(n: u16): u32 { n as u32 }

public fun u16_to_u64(n: u16): u64 { n as u64 }

public fun u16_to_u128(n: u16): u128 { n as u128 }

public fun u16_to_u256(n: u16): u256 { n as u256 }

public fun u32_to_u8(n: u32): u8 { n as u8 }

public fun u32_to_u16(n: u32): u16 { n as u16 }

public fun u32_to_u64(n: u32): u64 { n as u64 }

public fun u32_to_u128(n: u32): u128 { n as u128 }

public fun u32_to_u256(n: u32): u256 { n as u256 }

public fun u64_to_u8(n: u64): u8 { n as u8 }

public fun u64_to_u16(n: u64): u16 { n as u16 }

public fun u64_to_u32(n: u64): u32 { n as u32 }

public fun u64_to_u128(n: u64): u128 { n as u128 }

public fun u64_to_u256(n: u64): u256 { n as u256 }

public fun u128_to_u8(n: u128): u8 { n as u8 }

public fun u128_to_u16(n: u128): u16 { n as u16 }

public fun u128_to_u32(n: u128): u32 { n as u32 }

public fun u128_to_u64(n: u128): u64 { n as u64 }

public fun u128_to_u256(n: u128): u256 { n as u256 }

public fun u256_to_u8(n: u256): u8 { n as u8 }

public fun u256_to_u16(n: u256): u16 { n as u16 }

public fun u256_to_u32(n: u256): u32 { n as u32 }

public fun u256_to_u64(n: u256): u64 { n as u64 }

public fun u256_to_u128(n: u256): u128 { n as u128 }
