/// Code that may act on a kiosk without its owner's capability, as far as the owner allows it, with storage of its own.
/// An extension is known by its witness type.
module sui::kiosk_extension;

use sui::bag::{Self, Bag};
use sui::dynamic_field as field;
use sui::kiosk::{Kiosk, KioskOwnerCap};
use sui::transfer_policy::TransferPolicy;

/// The capability is another kiosk's.
const ENotOwner: u64 = 0;
/// The extension may not do that, or not now.
const EExtensionNotAllowed: u64 = 2;
/// The kiosk doesn't have the extension.
const EExtensionNotInstalled: u64 = 3;

const PLACE: u128 = 1;
const LOCK: u128 = 2;

public struct Extension has store {
    storage: Bag,
    permissions: u128,
    is_enabled: bool,
}

public struct ExtensionKey<phantom Ext> has copy, drop, store {}

public fun add<Ext: drop>(
    _ext: Ext,
    self: &mut Kiosk,
    cap: &KioskOwnerCap,
    permissions: u128,
    ctx: &mut TxContext,
) {
    assert!(self.has_access(cap), ENotOwner);
    let extension = Extension { storage: bag::new(ctx), permissions, is_enabled: true };
    field::add(self.uid_mut_as_owner(cap), ExtensionKey<Ext> {}, extension)
}

/// Takes the permissions away; the storage stays open to the extension.
public fun disable<Ext: drop>(self: &mut Kiosk, cap: &KioskOwnerCap) {
    self.set_enabled<Ext>(cap, false)
}

public fun enable<Ext: drop>(self: &mut Kiosk, cap: &KioskOwnerCap) {
    self.set_enabled<Ext>(cap, true)
}

/// Takes out an extension whose storage is empty.
public fun remove<Ext: drop>(self: &mut Kiosk, cap: &KioskOwnerCap) {
    assert!(self.has_access(cap), ENotOwner);
    assert!(is_installed<Ext>(self), EExtensionNotInstalled);
    let Extension { storage, permissions: _, is_enabled: _ } = field::remove(
        self.uid_mut_as_owner(cap),
        ExtensionKey<Ext> {},
    );
    storage.destroy_empty()
}

public fun storage<Ext: drop>(_ext: Ext, self: &Kiosk): &Bag {
    assert!(is_installed<Ext>(self), EExtensionNotInstalled);
    &extension<Ext>(self).storage
}

public fun storage_mut<Ext: drop>(_ext: Ext, self: &mut Kiosk): &mut Bag {
    assert!(is_installed<Ext>(self), EExtensionNotInstalled);
    &mut extension_mut<Ext>(self).storage
}

public fun place<Ext: drop, T: key + store>(
    _ext: Ext,
    self: &mut Kiosk,
    item: T,
    _policy: &TransferPolicy<T>,
) {
    assert!(is_installed<Ext>(self), EExtensionNotInstalled);
    assert!(can_place<Ext>(self) || can_lock<Ext>(self), EExtensionNotAllowed);
    self.place_internal(item)
}

public fun lock<Ext: drop, T: key + store>(
    _ext: Ext,
    self: &mut Kiosk,
    item: T,
    _policy: &TransferPolicy<T>,
) {
    assert!(is_installed<Ext>(self), EExtensionNotInstalled);
    assert!(can_lock<Ext>(self), EExtensionNotAllowed);
    self.lock_internal(item)
}

public fun is_installed<Ext: drop>(self: &Kiosk): bool {
    field::exists_(self.uid(), ExtensionKey<Ext> {})
}

public fun is_enabled<Ext: drop>(self: &Kiosk): bool {
    extension<Ext>(self).is_enabled
}

public fun can_place<Ext: drop>(self: &Kiosk): bool {
    may<Ext>(self, PLACE)
}

public fun can_lock<Ext: drop>(self: &Kiosk): bool {
    may<Ext>(self, LOCK)
}

fun may<Ext: drop>(self: &Kiosk, permission: u128): bool {
    let extension = extension<Ext>(self);
    extension.is_enabled && extension.permissions & permission != 0
}

use fun set_enabled as Kiosk.set_enabled;

fun set_enabled<Ext: drop>(self: &mut Kiosk, cap: &KioskOwnerCap, enabled: bool) {
    assert!(self.has_access(cap), ENotOwner);
    assert!(is_installed<Ext>(self), EExtensionNotInstalled);
    extension_mut<Ext>(self).is_enabled = enabled;
}

fun extension<Ext: drop>(self: &Kiosk): &Extension {
    field::borrow(self.uid(), ExtensionKey<Ext> {})
}

fun extension_mut<Ext: drop>(self: &mut Kiosk): &mut Extension {
    field::borrow_mut(self.uid_mut_internal(), ExtensionKey<Ext> {})
}
