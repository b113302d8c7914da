/// The right to set up registries, to change tiers and to migrate registries after an upgrade. One is in force at a time;
/// it moves by `authority::offer` and `accept`.
module membership::admin_cap;

use revenue_pool::authority::{Self, Authority};

/// One-time witness for the authority.
public struct ADMIN_CAP has drop {}

public struct AdminCap has key {
    id: UID,
}

fun init(witness: ADMIN_CAP, ctx: &mut TxContext) {
    let admin = AdminCap { id: object::new(ctx) };
    authority::create(witness, &admin, vector[], ctx);
    transfer::transfer(admin, ctx.sender())
}

/// Takes an offered administration over, with a new capability.
public fun accept(authority: &mut Authority<AdminCap>, ctx: &mut TxContext) {
    let admin = AdminCap { id: object::new(ctx) };
    authority.accept(&admin, ctx);
    transfer::transfer(admin, ctx.sender())
}

#[test_only]
public fun init_for_testing(ctx: &mut TxContext) {
    init(sui::test_utils::create_one_time_witness<ADMIN_CAP>(), ctx)
}
