/// The right to run the revenue side: to create pools, to open distributions and to withdraw the platform's part.
/// There is one capability, made when the package is published.
module revenue_pool::revenue_admin_cap;

public struct RevenueAdminCap has key, store {
    id: UID,
}

fun init(ctx: &mut TxContext) {
    transfer::transfer(RevenueAdminCap { id: object::new(ctx) }, ctx.sender())
}

#[test_only]
public fun init_for_testing(ctx: &mut TxContext) {
    init(ctx)
}
