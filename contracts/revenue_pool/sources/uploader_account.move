/// A creator's standing: a soulbound account that says who may upload. It owns no money; payouts go to the owner's
/// address.
module revenue_pool::uploader_account;

use std::string::String;
use sui::clock::Clock;
use sui::display;
use sui::event;
use sui::package;

/// Give the account a name.
const EEmptyName: u64 = 0;
/// Choose a name of at most 64 bytes.
const ENameTooLong: u64 = 1;

const MAX_NAME_BYTES: u64 = 64;

/// One-time witness for the publisher.
public struct UPLOADER_ACCOUNT has drop {}

public struct UploaderAccount has key {
    id: UID,
    owner: address,
    name: String,
    registered_at_ms: u64,
}

public struct UploaderRegistered has copy, drop {
    account: ID,
    uploader: address,
    name: String,
    registered_at_ms: u64,
}

fun init(witness: UPLOADER_ACCOUNT, ctx: &mut TxContext) {
    let publisher = package::claim(witness, ctx);
    let mut display = display::new_with_fields<UploaderAccount>(
        &publisher,
        vector[b"name", b"description"].map!(|text| text.to_string()),
        vector[b"{name}", b"Creator on Blockbuster; payouts go to {owner}."].map!(
            |text| text.to_string(),
        ),
        ctx,
    );
    display.update_version();
    transfer::public_transfer(display, ctx.sender());
    transfer::public_transfer(publisher, ctx.sender())
}

public fun owner(self: &UploaderAccount): address {
    self.owner
}

public fun name(self: &UploaderAccount): String {
    self.name
}

public fun registered_at_ms(self: &UploaderAccount): u64 {
    self.registered_at_ms
}

/// Makes an account for the sender, who can't pass it on.
public fun register(name: String, clock: &Clock, ctx: &mut TxContext) {
    assert!(!name.is_empty(), EEmptyName);
    assert!(name.length() <= MAX_NAME_BYTES, ENameTooLong);
    let account = UploaderAccount {
        id: object::new(ctx),
        owner: ctx.sender(),
        name,
        registered_at_ms: clock.timestamp_ms(),
    };
    event::emit(UploaderRegistered {
        account: object::id(&account),
        uploader: account.owner,
        name,
        registered_at_ms: account.registered_at_ms,
    });
    transfer::transfer(account, ctx.sender())
}

#[test_only]
public fun init_for_testing(ctx: &mut TxContext) {
    init(sui::test_utils::create_one_time_witness<UPLOADER_ACCOUNT>(), ctx)
}
