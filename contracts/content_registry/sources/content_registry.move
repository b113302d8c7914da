/// The catalogue's one shared root: it counts titles. The titles themselves are shared objects of their own.
module content_registry::content_registry;

use content_registry::content_admin_cap::ContentAdminCap;
use revenue_pool::authority::Authority;
use sui::event;

/// This version of the package is switched off; call the package that the registry was migrated to.
const EWrongVersion: u64 = 0;
/// The registry is at this version already; there is nothing to migrate.
const EAlreadyMigrated: u64 = 1;

const VERSION: u64 = 1;

public struct ContentRegistry has key {
    id: UID,
    version: u64,
    submitted: u64,
    /// Titles ever approved, whatever became of them.
    approved: u64,
}

public struct RegistryMigrated has copy, drop {
    registry: ID,
    from_version: u64,
    to_version: u64,
}

fun init(ctx: &mut TxContext) {
    transfer::share_object(ContentRegistry {
        id: object::new(ctx),
        version: VERSION,
        submitted: 0,
        approved: 0,
    })
}

public fun version(self: &ContentRegistry): u64 {
    self.version
}

public fun submitted(self: &ContentRegistry): u64 {
    self.submitted
}

public fun approved(self: &ContentRegistry): u64 {
    self.approved
}

/// Lifts the registry to this version of the package, which switches older versions off.
public fun migrate(
    self: &mut ContentRegistry,
    authority: &Authority<ContentAdminCap>,
    cap: &ContentAdminCap,
) {
    authority.assert_admin(cap);
    assert!(self.version < VERSION, EAlreadyMigrated);
    let from_version = self.version;
    self.version = VERSION;
    event::emit(RegistryMigrated { registry: object::id(self), from_version, to_version: VERSION })
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
