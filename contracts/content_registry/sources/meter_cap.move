/// The right to report what was watched: held by the platform's operator, never by creators or viewers. There is one
/// capability, made when the package is published.
module content_registry::meter_cap;

public struct MeterCap has key, store {
    id: UID,
}

fun init(ctx: &mut TxContext) {
    transfer::transfer(MeterCap { id: object::new(ctx) }, ctx.sender())
}

#[test_only]
public fun init_for_testing(ctx: &mut TxContext) {
    init(ctx)
}
