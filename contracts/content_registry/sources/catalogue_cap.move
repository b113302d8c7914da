/// The right to submit titles: held by the platform's operator, who has stored the film before. Granted and revoked by the
/// administrator.
module content_registry::catalogue_cap;

public struct CatalogueCap has key, store {
    id: UID,
}

public(package) fun new(ctx: &mut TxContext): CatalogueCap {
    CatalogueCap { id: object::new(ctx) }
}
