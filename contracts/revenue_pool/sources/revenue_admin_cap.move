/// The right to run the revenue side: to create pools, to withdraw the platform's part, to say who may open distributions
/// and to migrate objects after an upgrade. One is in force at a time; it moves by `authority::offer` and `accept`.
module revenue_pool::revenue_admin_cap;

use revenue_pool::authority::{Self, Authority};
use revenue_pool::distributor_cap;

/// One-time witness for the authority.
public struct REVENUE_ADMIN_CAP has drop {}

public struct RevenueAdminCap has key {
    id: UID,
}

/// The publisher begins with the administration and one capability to open distributions.
fun init(witness: REVENUE_ADMIN_CAP, ctx: &mut TxContext) {
    let (admin, distributor) = (
        RevenueAdminCap { id: object::new(ctx) },
        distributor_cap::new(ctx),
    );
    authority::create(witness, &admin, vector[object::id(&distributor)], ctx);
    transfer::public_transfer(distributor, ctx.sender());
    transfer::transfer(admin, ctx.sender())
}

/// Takes an offered administration over, with a new capability.
public fun accept(authority: &mut Authority<RevenueAdminCap>, ctx: &mut TxContext) {
    let admin = RevenueAdminCap { id: object::new(ctx) };
    authority.accept(&admin, ctx);
    transfer::transfer(admin, ctx.sender())
}

public fun grant_distributor(
    authority: &mut Authority<RevenueAdminCap>,
    admin: &RevenueAdminCap,
    to: address,
    ctx: &mut TxContext,
) {
    let cap = distributor_cap::new(ctx);
    authority.grant(admin, &cap, to);
    transfer::public_transfer(cap, to)
}

#[test_only]
public fun init_for_testing(ctx: &mut TxContext) {
    init(sui::test_utils::create_one_time_witness<REVENUE_ADMIN_CAP>(), ctx)
}
