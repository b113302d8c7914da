/// The right to open distributions. The server needs it every week; it can be kept apart from the administrator's, which
/// reaches the treasury. Granted and revoked by the administrator.
module revenue_pool::distributor_cap;

public struct DistributorCap has key, store {
    id: UID,
}

public(package) fun new(ctx: &mut TxContext): DistributorCap {
    DistributorCap { id: object::new(ctx) }
}
