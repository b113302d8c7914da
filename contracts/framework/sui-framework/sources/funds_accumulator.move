/// Money that an address or an object holds as a plain sum, without coins: anyone adds to it, and its owner takes from
/// it by a `Withdrawal`.
module sui::funds_accumulator;

use std::internal::Permit;
use sui::accumulator::accumulator_address;
use sui::protocol_config;

public use fun withdrawal_split as Withdrawal.split;
public use fun withdrawal_join as Withdrawal.join;
public use fun withdrawal_limit as Withdrawal.limit;
public use fun withdrawal_owner as Withdrawal.owner;

/// The limits' sum passes u256::MAX.
const EOverflow: u64 = 0;

#[error(code = 1)]
const EInvalidSubLimit: vector<u8> = b"Sub-limit exceeds current withdrawal limit";
#[error(code = 2)]
const EOwnerMismatch: vector<u8> = b"Withdrawal owners do not match";
#[error(code = 3)]
const EObjectFundsWithdrawNotEnabled: vector<u8> = b"Object funds withdraw is not enabled";

/// The right to take up to `limit` from what `owner` holds.
public struct Withdrawal<phantom T: store> has drop {
    owner: address,
    limit: u256,
}

public fun withdrawal_owner<T: store>(withdrawal: &Withdrawal<T>): address {
    withdrawal.owner
}

public fun withdrawal_limit<T: store>(withdrawal: &Withdrawal<T>): u256 {
    withdrawal.limit
}

public fun withdrawal_split<T: store>(
    withdrawal: &mut Withdrawal<T>,
    sub_limit: u256,
): Withdrawal<T> {
    assert!(sub_limit <= withdrawal.limit, EInvalidSubLimit);
    withdrawal.limit = withdrawal.limit - sub_limit;
    Withdrawal { owner: withdrawal.owner, limit: sub_limit }
}

public fun withdrawal_join<T: store>(withdrawal: &mut Withdrawal<T>, other: Withdrawal<T>) {
    assert!(withdrawal.owner == other.owner, EOwnerMismatch);
    assert!(other.limit <= std::u256::max_value!() - withdrawal.limit, EOverflow);
    withdrawal.limit = withdrawal.limit + other.limit;
}

/// Takes all of the limit.
public(package) fun redeem<T: store>(withdrawal: Withdrawal<T>, _: Permit<T>): T {
    let Withdrawal { owner, limit } = withdrawal;
    withdraw_from_accumulator_address(accumulator_address<T>(owner), owner, limit)
}

#[allow(unused_mut_parameter)]
public(package) fun withdraw_from_object<T: store>(obj: &mut UID, limit: u256): Withdrawal<T> {
    assert!(
        protocol_config::is_feature_enabled(b"enable_object_funds_withdraw"),
        EObjectFundsWithdrawNotEnabled,
    );
    Withdrawal { owner: obj.to_address(), limit }
}

public(package) fun add_impl<T: store>(value: T, recipient: address) {
    add_to_accumulator_address(accumulator_address<T>(recipient), recipient, value)
}

native fun add_to_accumulator_address<T: store>(accumulator: address, recipient: address, value: T);
native fun withdraw_from_accumulator_address<T: store>(
    accumulator: address,
    owner: address,
    value: u256,
): T;

#[test_only]
public(package) fun create_for_testing<T: store>(owner: address, limit: u256): Withdrawal<T> {
    Withdrawal { owner, limit }
}
