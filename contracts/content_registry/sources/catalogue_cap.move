/// The right to submit titles: held by the platform's operator, who has stored the film before. There is one capability,
/// made when the package is published.
module content_registry::catalogue_cap;

public struct CatalogueCap has key, store {
    id: UID,
}

fun init(ctx: &mut TxContext) {
    transfer::transfer(CatalogueCap { id: object::new(ctx) }, ctx.sender())
}

#[test_only]
public fun init_for_testing(ctx: &mut TxContext) {
    init(ctx)
}
