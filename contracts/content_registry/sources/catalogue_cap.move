/// The right to submit titles to the catalogue, held by the platform's operator. Made once, for the publisher.
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
