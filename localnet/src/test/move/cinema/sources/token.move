/// A currency that is not SUI.
module cinema::token;

use sui::coin;
use sui::url;

public struct TOKEN has drop {}

#[allow(deprecated_usage)]
fun init(witness: TOKEN, ctx: &mut TxContext) {
    let (treasury, metadata) = coin::create_currency(
        witness,
        6,
        b"POP",
        b"Popcorn",
        b"Buys popcorn",
        option::some(url::new_unsafe_from_bytes(b"https://cinema.example/pop.png")),
        ctx,
    );
    transfer::public_freeze_object(metadata);
    transfer::public_transfer(treasury, ctx.sender())
}
