/// The conditions under which items of a type change hands: a sale leaves a request that can only be confirmed by the
/// type's policy, once every rule of that policy has left its receipt.
module sui::transfer_policy;

use std::type_name::{Self, TypeName};
use sui::balance::{Self, Balance};
use sui::coin::{Self, Coin};
use sui::dynamic_field as field;
use sui::event;
use sui::package::Publisher;
use sui::sui::SUI;
use sui::vec_set::{Self, VecSet};

/// Receipts and rules differ in number.
const EPolicyNotSatisfied: u64 = 0;
/// A receipt is of a rule that the policy doesn't have.
const EIllegalRule: u64 = 1;
/// The policy doesn't have the rule.
const EUnknownRequrement: u64 = 2;
/// The policy has the rule already.
const ERuleAlreadySet: u64 = 3;
/// The capability is another policy's.
const ENotOwner: u64 = 4;
/// The policy holds less than that.
const ENotEnough: u64 = 5;
/// The publisher doesn't own the type.
const ENotPublisher: u64 = 0;

public struct TransferRequest<phantom T> {
    item: ID,
    paid: u64,
    from: ID,
    receipts: VecSet<TypeName>,
}

public struct TransferPolicy<phantom T> has key, store {
    id: UID,
    balance: Balance<SUI>,
    rules: VecSet<TypeName>,
}

public struct TransferPolicyCap<phantom T> has key, store {
    id: UID,
    policy_id: ID,
}

public struct TransferPolicyCreated<phantom T> has copy, drop {
    id: ID,
}

public struct TransferPolicyDestroyed<phantom T> has copy, drop {
    id: ID,
}

/// The name of a rule's configuration.
public struct RuleKey<phantom T: drop> has copy, drop, store {}

public fun new_request<T>(item: ID, paid: u64, from: ID): TransferRequest<T> {
    TransferRequest { item, paid, from, receipts: vec_set::empty() }
}

public fun new<T>(pub: &Publisher, ctx: &mut TxContext): (TransferPolicy<T>, TransferPolicyCap<T>) {
    assert!(pub.from_package<T>(), ENotPublisher);
    let (policy, cap) = create(ctx);
    event::emit(TransferPolicyCreated<T> { id: cap.policy_id });
    (policy, cap)
}

#[allow(lint(self_transfer, share_owned))]
entry fun default<T>(pub: &Publisher, ctx: &mut TxContext) {
    let (policy, cap) = new<T>(pub, ctx);
    transfer::share_object(policy);
    transfer::transfer(cap, ctx.sender())
}

/// Takes out an amount, or everything.
public fun withdraw<T>(
    self: &mut TransferPolicy<T>,
    cap: &TransferPolicyCap<T>,
    amount: Option<u64>,
    ctx: &mut TxContext,
): Coin<SUI> {
    self.check_owner(cap);
    let amount = amount.destroy_with_default(self.balance.value());
    assert!(amount <= self.balance.value(), ENotEnough);
    coin::take(&mut self.balance, amount, ctx)
}

public fun destroy_and_withdraw<T>(
    self: TransferPolicy<T>,
    cap: TransferPolicyCap<T>,
    ctx: &mut TxContext,
): Coin<SUI> {
    self.check_owner(&cap);
    let TransferPolicyCap { id: cap_id, policy_id } = cap;
    let TransferPolicy { id, rules: _, balance } = self;
    id.delete();
    cap_id.delete();
    event::emit(TransferPolicyDestroyed<T> { id: policy_id });
    coin::from_balance(balance, ctx)
}

/// Ends a request: item, price and seller.
public fun confirm_request<T>(
    self: &TransferPolicy<T>,
    request: TransferRequest<T>,
): (ID, u64, ID) {
    let TransferRequest { item, paid, from, receipts } = request;
    let receipts = receipts.into_keys();
    assert!(receipts.length() == self.rules.length(), EPolicyNotSatisfied);
    assert!(receipts.all!(|rule| self.rules.contains(rule)), EIllegalRule);
    (item, paid, from)
}

public fun add_rule<T, Rule: drop, Config: drop + store>(
    _: Rule,
    policy: &mut TransferPolicy<T>,
    cap: &TransferPolicyCap<T>,
    cfg: Config,
) {
    policy.check_owner(cap);
    assert!(!has_rule<T, Rule>(policy), ERuleAlreadySet);
    field::add(&mut policy.id, RuleKey<Rule> {}, cfg);
    policy.rules.insert(type_name::with_defining_ids<Rule>())
}

public fun get_rule<T, Rule: drop, Config: drop + store>(
    _: Rule,
    policy: &TransferPolicy<T>,
): &Config {
    field::borrow(&policy.id, RuleKey<Rule> {})
}

public fun add_to_balance<T, Rule: drop>(_: Rule, policy: &mut TransferPolicy<T>, coin: Coin<SUI>) {
    assert!(has_rule<T, Rule>(policy), EUnknownRequrement);
    coin::put(&mut policy.balance, coin)
}

public fun add_receipt<T, Rule: drop>(_: Rule, request: &mut TransferRequest<T>) {
    request.receipts.insert(type_name::with_defining_ids<Rule>())
}

public fun has_rule<T, Rule: drop>(policy: &TransferPolicy<T>): bool {
    field::exists_(&policy.id, RuleKey<Rule> {})
}

public fun remove_rule<T, Rule: drop, Config: drop + store>(
    policy: &mut TransferPolicy<T>,
    cap: &TransferPolicyCap<T>,
) {
    policy.check_owner(cap);
    let _: Config = field::remove(&mut policy.id, RuleKey<Rule> {});
    policy.rules.remove(&type_name::with_defining_ids<Rule>())
}

public fun uid<T>(self: &TransferPolicy<T>): &UID {
    &self.id
}

public fun uid_mut_as_owner<T>(self: &mut TransferPolicy<T>, cap: &TransferPolicyCap<T>): &mut UID {
    self.check_owner(cap);
    &mut self.id
}

public fun rules<T>(self: &TransferPolicy<T>): &VecSet<TypeName> {
    &self.rules
}

public fun item<T>(self: &TransferRequest<T>): ID {
    self.item
}

public fun paid<T>(self: &TransferRequest<T>): u64 {
    self.paid
}

public fun from<T>(self: &TransferRequest<T>): ID {
    self.from
}

fun check_owner<T>(self: &TransferPolicy<T>, cap: &TransferPolicyCap<T>) {
    assert!(object::id(self) == cap.policy_id, ENotOwner)
}

fun create<T>(ctx: &mut TxContext): (TransferPolicy<T>, TransferPolicyCap<T>) {
    let policy = TransferPolicy<T> {
        id: object::new(ctx),
        balance: balance::zero(),
        rules: vec_set::empty(),
    };
    let cap = TransferPolicyCap<T> { id: object::new(ctx), policy_id: object::id(&policy) };
    (policy, cap)
}

#[test_only]
public fun new_for_testing<T>(ctx: &mut TxContext): (TransferPolicy<T>, TransferPolicyCap<T>) {
    create(ctx)
}
