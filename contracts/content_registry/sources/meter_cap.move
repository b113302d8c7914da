/// The right to report what was watched: held by the platform's operator, never by creators or viewers. Granted and
/// revoked by the administrator.
module content_registry::meter_cap;

public struct MeterCap has key, store {
    id: UID,
}

public(package) fun new(ctx: &mut TxContext): MeterCap {
    MeterCap { id: object::new(ctx) }
}
