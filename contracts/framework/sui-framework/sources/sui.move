/// The network's own coin, counted in MIST.
module sui::sui;

use sui::balance::Balance;
use sui::coin;

/// Only the network's genesis makes SUI.
const EAlreadyMinted: u64 = 0;
/// Only the system may do this.
const ESenderNotSystemAddress: u64 = 1;

#[allow(unused_const)]
const MIST_PER_SUI: u64 = 1_000_000_000;
#[allow(unused_const)]
const TOTAL_SUPPLY_SUI: u64 = 10_000_000_000;
const TOTAL_SUPPLY_MIST: u64 = 10_000_000_000_000_000_000;

public struct SUI has drop {}

/// The whole supply, once, for the genesis transaction.
#[allow(unused_function)]
fun new(ctx: &mut TxContext): Balance<SUI> {
    assert!(ctx.sender() == @0x0, ESenderNotSystemAddress);
    assert!(ctx.epoch() == 0, EAlreadyMinted);
    let (treasury, metadata) = coin::create_currency(
        SUI {},
        9,
        b"SUI",
        b"Sui",
        b"",
        option::none(),
        ctx,
    );
    transfer::public_freeze_object(metadata);
    let mut supply = treasury.treasury_into_supply();
    let all = supply.increase_supply(TOTAL_SUPPLY_MIST);
    supply.destroy_supply();
    all
}

public entry fun transfer(c: coin::Coin<SUI>, recipient: address) {
    transfer::public_transfer(c, recipient)
}
