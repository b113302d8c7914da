/// Identities that follow from a parent's and a key, so that everyone can work them out beforehand. Each is claimed once.
module sui::derived_object;

use sui::dynamic_field as field;

#[error(code = 0)]
const EObjectAlreadyExists: vector<u8> = b"Derived object is already claimed.";

/// The name of the field that notes a claim.
public struct Claimed(ID) has copy, drop, store;

/// Keeps derived identities apart from dynamic fields.
public struct DerivedObjectKey<K: copy + drop + store>(K) has copy, drop, store;

public enum ClaimedStatus has store {
    Reserved,
}

public fun claim<K: copy + drop + store>(parent: &mut UID, key: K): UID {
    let derived = derive_address(parent.to_inner(), key);
    let claim = Claimed(object::id_from_address(derived));
    assert!(!field::exists_(parent, claim), EObjectAlreadyExists);
    field::add(parent, claim, ClaimedStatus::Reserved);
    object::new_uid_from_hash(derived)
}

/// Whether the key was claimed, even if its object is gone.
public fun exists<K: copy + drop + store>(parent: &UID, key: K): bool {
    let derived = derive_address(parent.to_inner(), key);
    field::exists_(parent, Claimed(object::id_from_address(derived)))
}

public fun derive_address<K: copy + drop + store>(parent: ID, key: K): address {
    field::hash_type_and_key(parent.to_address(), DerivedObjectKey(key))
}
