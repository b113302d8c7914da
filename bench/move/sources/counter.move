/// The smallest shared object: what transactions over one object cost when they must follow each other.
module bench::counter;

public struct Counter has key {
    id: UID,
    value: u64,
}

public fun create(ctx: &mut TxContext) {
    transfer::share_object(Counter { id: object::new(ctx), value: 0 })
}

public fun increment(self: &mut Counter) {
    self.value = self.value + 1
}
