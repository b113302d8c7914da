/// The right to decide about titles. Granted and revoked by the administrator; a moderator can't appoint another.
module content_registry::moderator_cap;

public struct ModeratorCap has key, store {
    id: UID,
}

public(package) fun new(ctx: &mut TxContext): ModeratorCap {
    ModeratorCap { id: object::new(ctx) }
}
