/// Changes of ownership. The plain functions are for the module that defines `T`; the `public_` ones for any `store` object.
module sui::transfer;

use sui::party::Party;

/// Only an object made in this transaction can be shared.
#[allow(unused_const)]
const ESharedNonNewObject: u64 = 0;
/// The object has no bytes.
#[allow(unused_const)]
const EBCSSerializationFailure: u64 = 1;
/// The received object is of another type.
#[allow(unused_const)]
const EReceivingObjectTypeMismatch: u64 = 2;
/// There is no such object at the parent.
#[allow(unused_const)]
const EUnableToReceiveObject: u64 = 3;
/// A shared object stays shared.
#[allow(unused_const)]
const ESharedObjectOperationNotSupported: u64 = 4;

#[error]
const EInvalidPartyPermissions: vector<u8> = b"Party transfer is currently limited to one party.";

/// The right to receive one version of an object that was sent to another object.
public struct Receiving<phantom T: key> has drop {
    id: ID,
    version: u64,
}

public fun transfer<T: key>(obj: T, recipient: address) {
    transfer_impl(obj, recipient)
}

public fun public_transfer<T: key + store>(obj: T, recipient: address) {
    transfer_impl(obj, recipient)
}

public fun party_transfer<T: key>(obj: T, party: Party) {
    assert!(party.is_single_owner(), EInvalidPartyPermissions);
    let (default, addresses, permissions) = party.into_native();
    party_transfer_impl(obj, default, addresses, permissions)
}

public fun public_party_transfer<T: key + store>(obj: T, party: Party) {
    assert!(party.is_single_owner(), EInvalidPartyPermissions);
    let (default, addresses, permissions) = party.into_native();
    party_transfer_impl(obj, default, addresses, permissions)
}

public fun freeze_object<T: key>(obj: T) {
    freeze_object_impl(obj)
}

public fun public_freeze_object<T: key + store>(obj: T) {
    freeze_object_impl(obj)
}

public fun share_object<T: key>(obj: T) {
    share_object_impl(obj)
}

public fun public_share_object<T: key + store>(obj: T) {
    share_object_impl(obj)
}

public fun receive<T: key>(parent: &mut UID, to_receive: Receiving<T>): T {
    let Receiving { id, version } = to_receive;
    receive_impl(parent.to_address(), id, version)
}

public fun public_receive<T: key + store>(parent: &mut UID, to_receive: Receiving<T>): T {
    let Receiving { id, version } = to_receive;
    receive_impl(parent.to_address(), id, version)
}

public fun receiving_object_id<T: key>(receiving: &Receiving<T>): ID {
    receiving.id
}

native fun transfer_impl<T: key>(obj: T, recipient: address);
native fun party_transfer_impl<T: key>(
    obj: T,
    default_permissions: u64,
    addresses: vector<address>,
    permissions: vector<u64>,
);
native fun freeze_object_impl<T: key>(obj: T);
native fun share_object_impl<T: key>(obj: T);
native fun receive_impl<T: key>(parent: address, to_receive: ID, version: u64): T;

#[test_only]
public(package) fun transfer_for_testing<T: key>(obj: T, recipient: address) {
    transfer_impl(obj, recipient)
}

#[test_only]
public(package) fun share_for_testing<T: key>(obj: T) {
    share_object_impl(obj)
}

#[test_only]
public(package) fun freeze_for_testing<T: key>(obj: T) {
    freeze_object_impl(obj)
}

#[test_only]
public(package) fun make_receiver<T: key>(id: ID, version: u64): Receiving<T> {
    Receiving { id, version }
}
