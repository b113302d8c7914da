/// A ledger in miniature for tests: transactions one after the other, with an inventory of what each address owns.
#[test_only]
module sui::test_scenario;

use sui::transfer::Receiving;
use sui::vec_map::VecMap;

/// There is no such object for this address.
const EEmptyInventory: u64 = 3;
/// The object was not taken from here.
const ECantReturnObject: u64 = 4;
/// There is no such object by this id.
#[allow(unused_const)]
const EObjectNotFound: u64 = 5;

public struct Scenario {
    txn_number: u64,
    ctx: TxContext,
}

/// What a transaction did. The virtual machine fills it by position.
public struct TransactionEffects has drop {
    created: vector<ID>,
    written: vector<ID>,
    deleted: vector<ID>,
    transferred_to_account: VecMap<ID, address>,
    transferred_to_object: VecMap<ID, ID>,
    shared: vector<ID>,
    frozen: vector<ID>,
    num_user_events: u64,
}

public fun begin(sender: address): Scenario {
    Scenario { txn_number: 0, ctx: tx_context::new_from_hint(sender, 0, 0, 0, 0) }
}

/// Ends the running transaction and starts one of `sender`.
public fun next_tx(scenario: &mut Scenario, sender: address): TransactionEffects {
    let (epoch, epoch_timestamp_ms) = (scenario.ctx.epoch(), scenario.ctx.epoch_timestamp_ms());
    scenario.start(sender, epoch, epoch_timestamp_ms)
}

public fun next_epoch(scenario: &mut Scenario, sender: address): TransactionEffects {
    scenario.later_epoch(0, sender)
}

public fun later_epoch(
    scenario: &mut Scenario,
    delta_ms: u64,
    sender: address,
): TransactionEffects {
    let epoch = scenario.ctx.epoch() + 1;
    let epoch_timestamp_ms = scenario.ctx.epoch_timestamp_ms() + delta_ms;
    scenario.start(sender, epoch, epoch_timestamp_ms)
}

public fun end(scenario: Scenario): TransactionEffects {
    let Scenario { txn_number: _, ctx: _ } = scenario;
    end_transaction()
}

public fun ctx(scenario: &mut Scenario): &mut TxContext {
    &mut scenario.ctx
}

public fun sender(scenario: &Scenario): address {
    scenario.ctx.sender()
}

public fun new_object(scenario: &mut Scenario): UID {
    object::new(&mut scenario.ctx)
}

public fun take_from_sender<T: key>(scenario: &Scenario): T {
    scenario.take_from_address(scenario.sender())
}

public fun take_from_sender_by_id<T: key>(scenario: &Scenario, id: ID): T {
    take_from_address_by_id(scenario, scenario.sender(), id)
}

public fun take_from_address<T: key>(scenario: &Scenario, account: address): T {
    let newest = most_recent_id_for_address<T>(account);
    assert!(newest.is_some(), EEmptyInventory);
    take_from_address_by_id(scenario, account, newest.destroy_some())
}

public fun return_to_sender<T: key>(scenario: &Scenario, t: T) {
    return_to_address(scenario.sender(), t)
}

#[allow(lint(custom_state_change))]
public fun return_to_address<T: key>(account: address, t: T) {
    assert!(was_taken_from_address(account, object::id(&t)), ECantReturnObject);
    sui::transfer::transfer_for_testing(t, account)
}

public fun has_most_recent_for_sender<T: key>(scenario: &Scenario): bool {
    most_recent_id_for_address<T>(scenario.sender()).is_some()
}

public fun has_most_recent_for_address<T: key>(account: address): bool {
    most_recent_id_for_address<T>(account).is_some()
}

public fun most_recent_id_for_sender<T: key>(scenario: &Scenario): Option<ID> {
    most_recent_id_for_address<T>(scenario.sender())
}

public fun ids_for_sender<T: key>(scenario: &Scenario): vector<ID> {
    ids_for_address<T>(scenario.sender())
}

public fun take_shared<T: key>(scenario: &Scenario): T {
    let newest = most_recent_id_shared<T>();
    assert!(newest.is_some(), EEmptyInventory);
    take_shared_by_id(scenario, newest.destroy_some())
}

public fun has_most_recent_shared<T: key>(): bool {
    most_recent_id_shared<T>().is_some()
}

#[allow(lint(share_owned))]
public fun return_shared<T: key>(t: T) {
    assert!(was_taken_shared(object::id(&t)), ECantReturnObject);
    sui::transfer::share_for_testing(t)
}

public fun take_immutable<T: key>(scenario: &Scenario): T {
    let newest = most_recent_immutable_id<T>();
    assert!(newest.is_some(), EEmptyInventory);
    take_immutable_by_id(scenario, newest.destroy_some())
}

public fun has_most_recent_immutable<T: key>(): bool {
    most_recent_immutable_id<T>().is_some()
}

public fun return_immutable<T: key>(t: T) {
    assert!(was_taken_immutable(object::id(&t)), ECantReturnObject);
    sui::transfer::freeze_for_testing(t)
}

public fun receiving_ticket_by_id<T: key>(id: ID): Receiving<T> {
    sui::transfer::make_receiver(id, allocate_receiving_ticket_for_object<T>(id))
}

public fun most_recent_receiving_ticket<T: key>(owner: &ID): Receiving<T> {
    let newest = most_recent_id_for_address<T>(owner.to_address());
    assert!(newest.is_some(), EEmptyInventory);
    receiving_ticket_by_id(newest.destroy_some())
}

public fun return_receiving_ticket<T: key>(ticket: Receiving<T>) {
    deallocate_receiving_ticket_for_object(ticket.receiving_object_id())
}

public fun created(effects: &TransactionEffects): vector<ID> {
    effects.created
}

public fun written(effects: &TransactionEffects): vector<ID> {
    effects.written
}

public fun deleted(effects: &TransactionEffects): vector<ID> {
    effects.deleted
}

public fun transferred_to_account(effects: &TransactionEffects): VecMap<ID, address> {
    effects.transferred_to_account
}

public fun transferred_to_object(effects: &TransactionEffects): VecMap<ID, ID> {
    effects.transferred_to_object
}

public fun shared(effects: &TransactionEffects): vector<ID> {
    effects.shared
}

public fun frozen(effects: &TransactionEffects): vector<ID> {
    effects.frozen
}

public fun num_user_events(effects: &TransactionEffects): u64 {
    effects.num_user_events
}

fun start(
    scenario: &mut Scenario,
    sender: address,
    epoch: u64,
    epoch_timestamp_ms: u64,
): TransactionEffects {
    scenario.txn_number = scenario.txn_number + 1;
    let effects = end_transaction();
    scenario.ctx =
        tx_context::new_from_hint(sender, scenario.txn_number, epoch, epoch_timestamp_ms, 0);
    effects
}

public native fun take_from_address_by_id<T: key>(scenario: &Scenario, account: address, id: ID): T;
public native fun most_recent_id_for_address<T: key>(account: address): Option<ID>;
public native fun ids_for_address<T: key>(account: address): vector<ID>;
native fun was_taken_from_address(account: address, id: ID): bool;
public native fun take_immutable_by_id<T: key>(scenario: &Scenario, id: ID): T;
public native fun most_recent_immutable_id<T: key>(): Option<ID>;
native fun was_taken_immutable(id: ID): bool;
public native fun take_shared_by_id<T: key>(scenario: &Scenario, id: ID): T;
public native fun most_recent_id_shared<T: key>(): Option<ID>;
native fun was_taken_shared(id: ID): bool;
native fun allocate_receiving_ticket_for_object<T: key>(id: ID): u64;
native fun deallocate_receiving_ticket_for_object(id: ID);
native fun end_transaction(): TransactionEffects;
