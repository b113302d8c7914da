/// The catalogue's one shared root: it counts titles. The titles themselves are shared objects of their own.
module content_registry::content_registry;

/// The registry belongs to another version of this package.
const EWrongVersion: u64 = 0;

const VERSION: u64 = 1;

public struct ContentRegistry has key {
    id: UID,
    version: u64,
    submitted: u64,
    /// Titles ever approved, whatever became of them.
    approved: u64,
}

fun init(ctx: &mut TxContext) {
    transfer::share_object(ContentRegistry {
        id: object::new(ctx),
        version: VERSION,
        submitted: 0,
        approved: 0,
    })
}

public fun submitted(self: &ContentRegistry): u64 {
    self.submitted
}

public fun approved(self: &ContentRegistry): u64 {
    self.approved
}

public(package) fun count_submitted(self: &mut ContentRegistry) {
    self.assert_version();
    self.submitted = self.submitted + 1;
}

public(package) fun count_approved(self: &mut ContentRegistry) {
    self.assert_version();
    self.approved = self.approved + 1;
}

fun assert_version(self: &ContentRegistry) {
    assert!(self.version == VERSION, EWrongVersion)
}

#[test_only]
public fun init_for_testing(ctx: &mut TxContext) {
    init(ctx)
}

#[test_only]
public fun set_version_for_testing(self: &mut ContentRegistry, version: u64) {
    self.version = version
}
