/// The right to decide about titles. The publisher gets the first capability; each moderator can appoint another.
module content_registry::moderator_cap;

use sui::event;

public struct ModeratorCap has key, store {
    id: UID,
}

public struct ModeratorAppointed has copy, drop {
    cap: ID,
    by: address,
    moderator: address,
}

fun init(ctx: &mut TxContext) {
    transfer::transfer(ModeratorCap { id: object::new(ctx) }, ctx.sender())
}

/// Makes a further capability for `to`.
public fun grant(_cap: &ModeratorCap, to: address, ctx: &mut TxContext) {
    let cap = ModeratorCap { id: object::new(ctx) };
    event::emit(ModeratorAppointed { cap: object::id(&cap), by: ctx.sender(), moderator: to });
    transfer::transfer(cap, to)
}

#[test_only]
public fun init_for_testing(ctx: &mut TxContext) {
    init(ctx)
}
