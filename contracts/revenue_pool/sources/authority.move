/// Who may act for a package: one administrator, and the operative capabilities that the administrator keeps in force.
/// Each package has one shared `Authority`, made when it is published and named by the type of its admin capability. The
/// administrator changes in two steps, offer and acceptance; accepting with a new capability ends the old one. A right is
/// proved by showing the capability itself. This module makes no capability: each type's own module does.
module revenue_pool::authority;

use std::ascii::String;
use std::type_name;
use sui::event;
use sui::types;
use sui::vec_set::{Self, VecSet};

/// This version of the package is switched off; call the package that the authority was migrated to.
const EWrongVersion: u64 = 0;
/// The authority is at this version already; there is nothing to migrate.
const EAlreadyMigrated: u64 = 1;
/// Only the module of the admin capability makes its authority, with its one-time witness.
const ENotOneTimeWitness: u64 = 2;
/// This admin capability was handed over; use the one that the new administrator accepted.
const ENotAdmin: u64 = 3;
/// This capability is not in force (any more); ask the administrator to grant you a new one.
const ERevokedCap: u64 = 4;
/// Nobody is offered the administration; ask the administrator to offer it first.
const ENoOffer: u64 = 5;
/// The administration is offered to another address; accept it from the one that the offer names.
const EWrongReceiver: u64 = 6;

const VERSION: u64 = 1;

public struct Authority<phantom Admin: key> has key {
    id: UID,
    version: u64,
    /// The one admin capability in force.
    admin: ID,
    offered_to: Option<address>,
    operatives: VecSet<ID>,
}

public struct AuthorityCreated has copy, drop {
    authority: ID,
    admin: ID,
    operatives: vector<ID>,
}

public struct AdminOffered has copy, drop {
    authority: ID,
    to: address,
}

public struct AdminOfferWithdrawn has copy, drop {
    authority: ID,
    to: address,
}

public struct AdminAccepted has copy, drop {
    authority: ID,
    /// The admin capability in force from now on.
    admin: ID,
    holder: address,
}

public struct CapGranted has copy, drop {
    authority: ID,
    cap: ID,
    /// The capability's type, with the package's original id.
    kind: String,
    holder: address,
}

public struct CapRevoked has copy, drop {
    authority: ID,
    cap: ID,
}

public struct AuthorityMigrated has copy, drop {
    authority: ID,
    from_version: u64,
    to_version: u64,
}

public fun admin<Admin: key>(self: &Authority<Admin>): ID {
    self.admin
}

public fun offered_to<Admin: key>(self: &Authority<Admin>): Option<address> {
    self.offered_to
}

public fun is_in_force<Admin: key>(self: &Authority<Admin>, cap: ID): bool {
    self.operatives.contains(&cap)
}

/// Aborts unless `cap` is the admin capability in force.
public fun assert_admin<Admin: key>(self: &Authority<Admin>, cap: &Admin) {
    self.assert_version();
    assert!(self.admin == object::id(cap), ENotAdmin)
}

/// Aborts unless `cap` is an operative capability in force.
public fun assert_in_force<Admin: key, Cap: key>(self: &Authority<Admin>, cap: &Cap) {
    self.assert_version();
    assert!(self.operatives.contains(&object::id(cap)), ERevokedCap)
}

/// Shares the authority of the package that `witness` and the type `Admin` come from.
public fun create<Witness: drop, Admin: key>(
    witness: Witness,
    admin: &Admin,
    operatives: vector<ID>,
    ctx: &mut TxContext,
) {
    let (of_witness, of_admin) = (
        type_name::with_original_ids<Witness>(),
        type_name::with_original_ids<Admin>(),
    );
    // Else whoever holds an old capability could make an authority in which it is in force.
    assert!(
        types::is_one_time_witness(&witness)
            && of_witness.address_string() == of_admin.address_string()
            && of_witness.module_string() == of_admin.module_string(),
        ENotOneTimeWitness,
    );
    let self = Authority<Admin> {
        id: object::new(ctx),
        version: VERSION,
        admin: object::id(admin),
        offered_to: option::none(),
        operatives: vec_set::from_keys(operatives),
    };
    event::emit(AuthorityCreated {
        authority: object::id(&self),
        admin: self.admin,
        operatives,
    });
    transfer::share_object(self)
}

/// Offers the administration to `to`, in place of any offer before. Until it is accepted, nothing changes.
public fun offer<Admin: key>(self: &mut Authority<Admin>, cap: &Admin, to: address) {
    self.assert_admin(cap);
    self.offered_to = option::some(to);
    event::emit(AdminOffered { authority: object::id(self), to })
}

public fun withdraw_offer<Admin: key>(self: &mut Authority<Admin>, cap: &Admin) {
    self.assert_admin(cap);
    assert!(self.offered_to.is_some(), ENoOffer);
    let to = self.offered_to.extract();
    event::emit(AdminOfferWithdrawn { authority: object::id(self), to })
}

/// Puts `successor` in force in place of the old admin capability. Its module makes it for whom the offer names.
public fun accept<Admin: key>(self: &mut Authority<Admin>, successor: &Admin, ctx: &mut TxContext) {
    self.assert_version();
    assert!(self.offered_to.is_some(), ENoOffer);
    assert!(self.offered_to.contains(&ctx.sender()), EWrongReceiver);
    self.offered_to = option::none();
    self.admin = object::id(successor);
    event::emit(AdminAccepted {
        authority: object::id(self),
        admin: self.admin,
        holder: ctx.sender(),
    })
}

/// Puts an operative capability in force, which is to go to `holder`.
public fun grant<Admin: key, Cap: key>(
    self: &mut Authority<Admin>,
    admin: &Admin,
    cap: &Cap,
    holder: address,
) {
    self.assert_admin(admin);
    let id = object::id(cap);
    self.operatives.insert(id);
    event::emit(CapGranted {
        authority: object::id(self),
        cap: id,
        kind: type_name::with_original_ids<Cap>().into_string(),
        holder,
    })
}

/// Ends an operative capability, wherever it is.
public fun revoke<Admin: key>(self: &mut Authority<Admin>, admin: &Admin, cap: ID) {
    self.assert_admin(admin);
    assert!(self.operatives.contains(&cap), ERevokedCap);
    self.operatives.remove(&cap);
    event::emit(CapRevoked { authority: object::id(self), cap })
}

/// Lifts the authority to this version of the package, which switches older versions off.
public fun migrate<Admin: key>(self: &mut Authority<Admin>, admin: &Admin) {
    assert!(self.admin == object::id(admin), ENotAdmin);
    assert!(self.version < VERSION, EAlreadyMigrated);
    let from_version = self.version;
    self.version = VERSION;
    event::emit(AuthorityMigrated {
        authority: object::id(self),
        from_version,
        to_version: VERSION,
    })
}

fun assert_version<Admin: key>(self: &Authority<Admin>) {
    assert!(self.version == VERSION, EWrongVersion)
}

#[test_only]
public fun set_version_for_testing<Admin: key>(self: &mut Authority<Admin>, version: u64) {
    self.version = version
}
