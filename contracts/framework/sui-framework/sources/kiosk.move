/// A shop window: its owner keeps items in it and offers them at a price; anyone may buy, and every sale leaves a
/// request that the type's transfer policy must confirm.
module sui::kiosk;

use sui::balance::{Self, Balance};
use sui::coin::{Self, Coin};
use sui::dynamic_field as field;
use sui::dynamic_object_field as object_field;
use sui::event;
use sui::sui::SUI;
use sui::transfer_policy::{Self, TransferPolicy, TransferRequest};

public use fun kiosk_owner_cap_for as KioskOwnerCap.kiosk;

/// The capability is another kiosk's.
const ENotOwner: u64 = 0;
/// The payment is not the price, or below the least price.
const EIncorrectAmount: u64 = 1;
/// The kiosk has earned less than that.
const ENotEnough: u64 = 2;
/// Only an empty kiosk can be closed.
const ENotEmpty: u64 = 3;
/// Somebody holds the right to buy the item.
const EListedExclusively: u64 = 4;
/// The right, or the receipt, is another kiosk's.
const EWrongKiosk: u64 = 5;
/// The item is on offer already.
const EAlreadyListed: u64 = 6;
/// The kiosk doesn't let strangers at its fields.
const EUidAccessNotAllowed: u64 = 7;
/// A locked item leaves by a sale only.
const EItemLocked: u64 = 8;
/// The item is on offer.
const EItemIsListed: u64 = 9;
/// Another item comes back.
const EItemMismatch: u64 = 10;
/// The kiosk has no such item.
const EItemNotFound: u64 = 11;
/// The item is not on offer.
const ENotListed: u64 = 12;

public struct Kiosk has key, store {
    id: UID,
    profits: Balance<SUI>,
    owner: address,
    item_count: u32,
    allow_extensions: bool,
}

public struct KioskOwnerCap has key, store {
    id: UID,
    `for`: ID,
}

/// The sole right to buy an item, for at least `min_price`.
public struct PurchaseCap<phantom T: key + store> has key, store {
    id: UID,
    kiosk_id: ID,
    item_id: ID,
    min_price: u64,
}

/// Receipt for an item that must come back.
public struct Borrow { kiosk_id: ID, item_id: ID }

/// The name of an item.
public struct Item has copy, drop, store { id: ID }

/// The name of an offer.
public struct Listing has copy, drop, store { id: ID, is_exclusive: bool }

/// The name of an item's lock.
public struct Lock has copy, drop, store { id: ID }

public struct ItemListed<phantom T: key + store> has copy, drop {
    kiosk: ID,
    id: ID,
    price: u64,
}

public struct ItemPurchased<phantom T: key + store> has copy, drop {
    kiosk: ID,
    id: ID,
    price: u64,
}

public struct ItemDelisted<phantom T: key + store> has copy, drop {
    kiosk: ID,
    id: ID,
}

#[allow(lint(self_transfer, share_owned))]
entry fun default(ctx: &mut TxContext) {
    let (kiosk, cap) = new(ctx);
    transfer::transfer(cap, ctx.sender());
    transfer::share_object(kiosk)
}

public fun new(ctx: &mut TxContext): (Kiosk, KioskOwnerCap) {
    let kiosk = Kiosk {
        id: object::new(ctx),
        profits: balance::zero(),
        owner: ctx.sender(),
        item_count: 0,
        allow_extensions: false,
    };
    let cap = KioskOwnerCap { id: object::new(ctx), `for`: object::id(&kiosk) };
    (kiosk, cap)
}

public fun close_and_withdraw(self: Kiosk, cap: KioskOwnerCap, ctx: &mut TxContext): Coin<SUI> {
    self.check_owner(&cap);
    let Kiosk { id, profits, owner: _, item_count, allow_extensions: _ } = self;
    let KioskOwnerCap { id: cap_id, `for`: _ } = cap;
    assert!(item_count == 0, ENotEmpty);
    id.delete();
    cap_id.delete();
    coin::from_balance(profits, ctx)
}

public fun set_owner(self: &mut Kiosk, cap: &KioskOwnerCap, ctx: &TxContext) {
    self.set_owner_custom(cap, ctx.sender())
}

public fun set_owner_custom(self: &mut Kiosk, cap: &KioskOwnerCap, owner: address) {
    self.check_owner(cap);
    self.owner = owner;
}

public fun place<T: key + store>(self: &mut Kiosk, cap: &KioskOwnerCap, item: T) {
    self.check_owner(cap);
    self.place_internal(item)
}

/// Places an item that can only be sold from now on; the policy shows that it can be.
public fun lock<T: key + store>(
    self: &mut Kiosk,
    cap: &KioskOwnerCap,
    _policy: &TransferPolicy<T>,
    item: T,
) {
    self.check_owner(cap);
    self.lock_internal(item)
}

public fun take<T: key + store>(self: &mut Kiosk, cap: &KioskOwnerCap, id: ID): T {
    self.check_owner(cap);
    assert!(!self.is_locked(id), EItemLocked);
    assert!(!self.is_listed_exclusively(id), EListedExclusively);
    assert!(self.has_item(id), EItemNotFound);
    field::remove_if_exists<Listing, u64>(&mut self.id, Listing { id, is_exclusive: false });
    self.take_internal(id)
}

public fun list<T: key + store>(self: &mut Kiosk, cap: &KioskOwnerCap, id: ID, price: u64) {
    self.check_owner(cap);
    assert!(self.has_item_with_type<T>(id), EItemNotFound);
    assert!(!self.is_listed_exclusively(id), EListedExclusively);
    field::add(&mut self.id, Listing { id, is_exclusive: false }, price);
    event::emit(ItemListed<T> { kiosk: object::id(self), id, price })
}

public fun place_and_list<T: key + store>(
    self: &mut Kiosk,
    cap: &KioskOwnerCap,
    item: T,
    price: u64,
) {
    let id = object::id(&item);
    self.place(cap, item);
    self.list<T>(cap, id, price)
}

public fun delist<T: key + store>(self: &mut Kiosk, cap: &KioskOwnerCap, id: ID) {
    self.check_owner(cap);
    assert!(self.has_item_with_type<T>(id), EItemNotFound);
    assert!(!self.is_listed_exclusively(id), EListedExclusively);
    assert!(self.is_listed(id), ENotListed);
    field::remove<Listing, u64>(&mut self.id, Listing { id, is_exclusive: false });
    event::emit(ItemDelisted<T> { kiosk: object::id(self), id })
}

public fun purchase<T: key + store>(
    self: &mut Kiosk,
    id: ID,
    payment: Coin<SUI>,
): (T, TransferRequest<T>) {
    let price = field::remove<Listing, u64>(&mut self.id, Listing { id, is_exclusive: false });
    assert!(payment.value() == price, EIncorrectAmount);
    let kiosk = object::id(self);
    event::emit(ItemPurchased<T> { kiosk, id, price });
    (self.sell(id, payment), transfer_policy::new_request(id, price, kiosk))
}

public fun list_with_purchase_cap<T: key + store>(
    self: &mut Kiosk,
    cap: &KioskOwnerCap,
    id: ID,
    min_price: u64,
    ctx: &mut TxContext,
): PurchaseCap<T> {
    self.check_owner(cap);
    assert!(self.has_item_with_type<T>(id), EItemNotFound);
    assert!(!self.is_listed(id), EAlreadyListed);
    field::add(&mut self.id, Listing { id, is_exclusive: true }, min_price);
    PurchaseCap { id: object::new(ctx), kiosk_id: object::id(self), item_id: id, min_price }
}

public fun purchase_with_cap<T: key + store>(
    self: &mut Kiosk,
    purchase_cap: PurchaseCap<T>,
    payment: Coin<SUI>,
): (T, TransferRequest<T>) {
    let PurchaseCap { id: cap_id, kiosk_id, item_id, min_price } = purchase_cap;
    cap_id.delete();
    let paid = payment.value();
    assert!(paid >= min_price, EIncorrectAmount);
    assert!(object::id(self) == kiosk_id, EWrongKiosk);
    self.end_exclusive_listing(item_id);
    (self.sell(item_id, payment), transfer_policy::new_request(item_id, paid, kiosk_id))
}

/// Gives the right up; the item is the owner's to offer again.
public fun return_purchase_cap<T: key + store>(self: &mut Kiosk, purchase_cap: PurchaseCap<T>) {
    let PurchaseCap { id: cap_id, kiosk_id, item_id, min_price: _ } = purchase_cap;
    cap_id.delete();
    assert!(object::id(self) == kiosk_id, EWrongKiosk);
    self.end_exclusive_listing(item_id)
}

/// Takes out an amount, or everything.
public fun withdraw(
    self: &mut Kiosk,
    cap: &KioskOwnerCap,
    amount: Option<u64>,
    ctx: &mut TxContext,
): Coin<SUI> {
    self.check_owner(cap);
    let amount = amount.destroy_with_default(self.profits.value());
    assert!(amount <= self.profits.value(), ENotEnough);
    coin::take(&mut self.profits, amount, ctx)
}

public fun has_item(self: &Kiosk, id: ID): bool {
    object_field::exists_(&self.id, Item { id })
}

public fun has_item_with_type<T: key + store>(self: &Kiosk, id: ID): bool {
    object_field::exists_with_type<Item, T>(&self.id, Item { id })
}

public fun is_locked(self: &Kiosk, id: ID): bool {
    field::exists_(&self.id, Lock { id })
}

public fun is_listed(self: &Kiosk, id: ID): bool {
    field::exists_(&self.id, Listing { id, is_exclusive: false }) || self.is_listed_exclusively(id)
}

public fun is_listed_exclusively(self: &Kiosk, id: ID): bool {
    field::exists_(&self.id, Listing { id, is_exclusive: true })
}

#[allow(unused_mut_ref)]
public fun has_access(self: &mut Kiosk, cap: &KioskOwnerCap): bool {
    object::id(self) == cap.`for`
}

public fun uid_mut_as_owner(self: &mut Kiosk, cap: &KioskOwnerCap): &mut UID {
    self.check_owner(cap);
    &mut self.id
}

public fun set_allow_extensions(self: &mut Kiosk, cap: &KioskOwnerCap, allow_extensions: bool) {
    self.check_owner(cap);
    self.allow_extensions = allow_extensions;
}

public fun uid(self: &Kiosk): &UID {
    &self.id
}

public fun uid_mut(self: &mut Kiosk): &mut UID {
    assert!(self.allow_extensions, EUidAccessNotAllowed);
    &mut self.id
}

public fun owner(self: &Kiosk): address {
    self.owner
}

public fun item_count(self: &Kiosk): u32 {
    self.item_count
}

public fun profits_amount(self: &Kiosk): u64 {
    self.profits.value()
}

public fun profits_mut(self: &mut Kiosk, cap: &KioskOwnerCap): &mut Balance<SUI> {
    self.check_owner(cap);
    &mut self.profits
}

#[syntax(index)]
public fun borrow<T: key + store>(self: &Kiosk, cap: &KioskOwnerCap, id: ID): &T {
    self.check_owner(cap);
    assert!(self.has_item(id), EItemNotFound);
    object_field::borrow(&self.id, Item { id })
}

#[syntax(index)]
public fun borrow_mut<T: key + store>(self: &mut Kiosk, cap: &KioskOwnerCap, id: ID): &mut T {
    self.check_changeable(cap, id);
    object_field::borrow_mut(&mut self.id, Item { id })
}

/// Takes an item out that must come back in the same transaction.
public fun borrow_val<T: key + store>(self: &mut Kiosk, cap: &KioskOwnerCap, id: ID): (T, Borrow) {
    self.check_changeable(cap, id);
    let receipt = Borrow { kiosk_id: object::id(self), item_id: id };
    (object_field::remove(&mut self.id, Item { id }), receipt)
}

public fun return_val<T: key + store>(self: &mut Kiosk, item: T, borrow: Borrow) {
    let Borrow { kiosk_id, item_id } = borrow;
    assert!(object::id(self) == kiosk_id, EWrongKiosk);
    assert!(object::id(&item) == item_id, EItemMismatch);
    object_field::add(&mut self.id, Item { id: item_id }, item)
}

public fun kiosk_owner_cap_for(cap: &KioskOwnerCap): ID {
    cap.`for`
}

public fun purchase_cap_kiosk<T: key + store>(self: &PurchaseCap<T>): ID {
    self.kiosk_id
}

public fun purchase_cap_item<T: key + store>(self: &PurchaseCap<T>): ID {
    self.item_id
}

public fun purchase_cap_min_price<T: key + store>(self: &PurchaseCap<T>): u64 {
    self.min_price
}

public(package) fun lock_internal<T: key + store>(self: &mut Kiosk, item: T) {
    field::add(&mut self.id, Lock { id: object::id(&item) }, true);
    self.place_internal(item)
}

public(package) fun place_internal<T: key + store>(self: &mut Kiosk, item: T) {
    self.item_count = self.item_count + 1;
    object_field::add(&mut self.id, Item { id: object::id(&item) }, item)
}

public(package) fun uid_mut_internal(self: &mut Kiosk): &mut UID {
    &mut self.id
}

fun check_owner(self: &Kiosk, cap: &KioskOwnerCap) {
    assert!(object::id(self) == cap.`for`, ENotOwner)
}

fun check_changeable(self: &Kiosk, cap: &KioskOwnerCap, id: ID) {
    self.check_owner(cap);
    assert!(self.has_item(id), EItemNotFound);
    assert!(!self.is_listed(id), EItemIsListed)
}

fun end_exclusive_listing(self: &mut Kiosk, id: ID) {
    field::remove<Listing, u64>(&mut self.id, Listing { id, is_exclusive: true });
}

/// Keeps the money and gives the item, locked or not.
fun sell<T: key + store>(self: &mut Kiosk, id: ID, payment: Coin<SUI>): T {
    coin::put(&mut self.profits, payment);
    field::remove_if_exists<Lock, bool>(&mut self.id, Lock { id });
    self.take_internal(id)
}

fun take_internal<T: key + store>(self: &mut Kiosk, id: ID): T {
    self.item_count = self.item_count - 1;
    object_field::remove(&mut self.id, Item { id })
}
