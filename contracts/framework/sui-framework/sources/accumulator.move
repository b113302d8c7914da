/// Sums that many transactions add to at the same time: what an address holds of a type, settled once per checkpoint.
/// All of them are dynamic fields of one shared object, which transactions only read.
module sui::accumulator;

use sui::dynamic_field as field;

/// Only the system does this.
const ENotSystemAddress: u64 = 0;

public use fun accumulator_u128_exists as AccumulatorRoot.u128_exists;
public use fun accumulator_u128_read as AccumulatorRoot.u128_read;

public struct AccumulatorRoot has key {
    id: UID,
}

public struct U128 has store {
    value: u128,
}

/// The name of an address's sum; `T` is the type of what is summed.
public struct Key<phantom T> has copy, drop, store {
    address: address,
}

/// Makes the one root, in the genesis transaction.
#[allow(unused_function)]
fun create(ctx: &TxContext) {
    assert!(ctx.sender() == @0x0, ENotSystemAddress);
    transfer::share_object(AccumulatorRoot { id: object::sui_accumulator_root_object_id() })
}

public(package) fun accumulator_u128_exists<T>(root: &AccumulatorRoot, address: address): bool {
    field::exists_with_type<Key<T>, U128>(&root.id, Key<T> { address })
}

public(package) fun accumulator_u128_read<T>(root: &AccumulatorRoot, address: address): u128 {
    field::borrow<Key<T>, U128>(&root.id, Key<T> { address }).value
}

/// The id of the field that holds the sum.
public(package) fun accumulator_address<T>(address: address): address {
    field::hash_type_and_key(object::sui_accumulator_root_address(), Key<T> { address })
}

#[test_only]
/// A root that holds `value` for one address.
public(package) fun root_for_testing<T>(
    address: address,
    value: u128,
    ctx: &mut TxContext,
): AccumulatorRoot {
    let mut root = AccumulatorRoot { id: object::new(ctx) };
    field::add(&mut root.id, Key<T> { address }, U128 { value });
    root
}
