/// Addresses as numbers, bytes and text.
#[defines_primitive(address)]
module sui::address;

use std::ascii;
use std::bcs;
use std::string;
use sui::hex;

public use fun sui::object::id_from_address as address.to_id;

/// The bytes are not an address.
#[allow(unused_const)]
const EAddressParseError: u64 = 0;

const LENGTH: u64 = 32;
const MAX: u256 = 0xFFFF_FFFF_FFFF_FFFF_FFFF_FFFF_FFFF_FFFF_FFFF_FFFF_FFFF_FFFF_FFFF_FFFF_FFFF_FFFF;

public native fun to_u256(a: address): u256;
public native fun from_u256(n: u256): address;
public native fun from_bytes(bytes: vector<u8>): address;

public fun to_bytes(a: address): vector<u8> {
    bcs::to_bytes(&a)
}

/// 64 hex digits without `0x`.
public fun to_ascii_string(a: address): ascii::String {
    ascii::string(hex::encode(to_bytes(a)))
}

public fun to_string(a: address): string::String {
    string::from_ascii(to_ascii_string(a))
}

/// From 64 hex digits without `0x`.
public fun from_ascii_bytes(bytes: &vector<u8>): address {
    assert!(bytes.length() == LENGTH * 2, EAddressParseError);
    from_bytes(hex::decode(*bytes))
}

public fun length(): u64 {
    LENGTH
}

public fun max(): u256 {
    MAX
}
