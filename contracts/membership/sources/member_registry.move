/// The offer: what each tier costs, how long it lasts and what it allows, and into which pool its money goes. Buyers
/// choose a tier by its number; every other term comes from here.
module membership::member_registry;

use membership::admin_cap::AdminCap;
use revenue_pool::authority::Authority;
use revenue_pool::revenue_pool::RevenuePool;
use std::string::String;
use sui::event;

/// This version of the package is switched off; call the package that the registry was migrated to.
const EWrongVersion: u64 = 0;
/// There is no such tier; choose one of those that the registry lists.
const EUnknownTier: u64 = 1;
/// The price must be at least one base unit and at most 10^15 (a million SUI).
const EPriceOutOfBounds: u64 = 2;
/// The duration must be within a minute and 366 days.
const EDurationOutOfBounds: u64 = 3;
/// The height must be within 144 to 4320 lines.
const EHeightOutOfBounds: u64 = 4;
/// The number of streams must be within 1 to 16.
const EStreamsOutOfBounds: u64 = 5;
/// The registry is at this version already; there is nothing to migrate.
const EAlreadyMigrated: u64 = 6;

const VERSION: u64 = 1;
const MAX_PRICE: u64 = 1_000_000_000_000_000;
const MIN_DURATION_MS: u64 = 60_000;
const MAX_DURATION_MS: u64 = 31_622_400_000;
const MIN_HEIGHT: u64 = 144;
const MAX_HEIGHT: u64 = 4_320;
const MAX_STREAMS: u64 = 16;

const THIRTY_DAYS_MS: u64 = 2_592_000_000;
const SUI: u64 = 1_000_000_000;

public struct MemberRegistry<phantom C> has key {
    id: UID,
    version: u64,
    pool: ID,
    tiers: vector<Tier>,
    /// Memberships ever sold.
    members: u64,
}

public struct Tier has copy, drop, store {
    name: String,
    price: u64,
    duration_ms: u64,
    max_height: u64,
    max_streams: u64,
}

public struct RegistryCreated has copy, drop {
    registry: ID,
    pool: ID,
    tiers: vector<Tier>,
}

public struct TierChanged has copy, drop {
    registry: ID,
    tier: u8,
    name: String,
    price: u64,
    duration_ms: u64,
    max_height: u64,
    max_streams: u64,
}

public struct RegistryMigrated has copy, drop {
    registry: ID,
    from_version: u64,
    to_version: u64,
}

public fun version<C>(self: &MemberRegistry<C>): u64 {
    self.version
}

public fun pool<C>(self: &MemberRegistry<C>): ID {
    self.pool
}

public fun members<C>(self: &MemberRegistry<C>): u64 {
    self.members
}

public fun tier<C>(self: &MemberRegistry<C>, tier: u8): Tier {
    let index = tier as u64;
    assert!(index < self.tiers.length(), EUnknownTier);
    self.tiers[index]
}

public fun name(self: &Tier): String {
    self.name
}

public fun price(self: &Tier): u64 {
    self.price
}

public fun duration_ms(self: &Tier): u64 {
    self.duration_ms
}

public fun max_height(self: &Tier): u64 {
    self.max_height
}

public fun max_streams(self: &Tier): u64 {
    self.max_streams
}

/// Shares a registry with the default tiers, whose money goes into `pool`.
public fun create<C>(
    authority: &Authority<AdminCap>,
    cap: &AdminCap,
    pool: &RevenuePool<C>,
    ctx: &mut TxContext,
) {
    authority.assert_admin(cap);
    let registry = MemberRegistry<C> {
        id: object::new(ctx),
        version: VERSION,
        pool: object::id(pool),
        tiers: default_tiers(),
        members: 0,
    };
    event::emit(RegistryCreated {
        registry: object::id(&registry),
        pool: registry.pool,
        tiers: registry.tiers,
    });
    transfer::share_object(registry)
}

/// Changes a tier's terms for what is bought from now on.
public fun set_tier<C>(
    self: &mut MemberRegistry<C>,
    authority: &Authority<AdminCap>,
    cap: &AdminCap,
    tier: u8,
    price: u64,
    duration_ms: u64,
    max_height: u64,
    max_streams: u64,
) {
    self.assert_version();
    authority.assert_admin(cap);
    let name = self.tier(tier).name;
    assert!(0 < price && price <= MAX_PRICE, EPriceOutOfBounds);
    assert!(MIN_DURATION_MS <= duration_ms && duration_ms <= MAX_DURATION_MS, EDurationOutOfBounds);
    assert!(MIN_HEIGHT <= max_height && max_height <= MAX_HEIGHT, EHeightOutOfBounds);
    assert!(0 < max_streams && max_streams <= MAX_STREAMS, EStreamsOutOfBounds);
    *&mut self.tiers[tier as u64] = Tier { name, price, duration_ms, max_height, max_streams };
    event::emit(TierChanged {
        registry: object::id(self),
        tier,
        name,
        price,
        duration_ms,
        max_height,
        max_streams,
    })
}

/// Lifts the registry to this version of the package, which switches older versions off.
public fun migrate<C>(
    self: &mut MemberRegistry<C>,
    authority: &Authority<AdminCap>,
    cap: &AdminCap,
) {
    authority.assert_admin(cap);
    assert!(self.version < VERSION, EAlreadyMigrated);
    let from_version = self.version;
    self.version = VERSION;
    event::emit(RegistryMigrated { registry: object::id(self), from_version, to_version: VERSION })
}

public(package) fun assert_version<C>(self: &MemberRegistry<C>) {
    assert!(self.version == VERSION, EWrongVersion)
}

/// Counts a new member and returns its number, from 1.
public(package) fun add_member<C>(self: &mut MemberRegistry<C>): u64 {
    self.members = self.members + 1;
    self.members
}

fun default_tiers(): vector<Tier> {
    vector[
        default_tier(b"Basic", 5, 480, 1),
        default_tier(b"Standard", 10, 1080, 2),
        default_tier(b"Premium", 15, 2160, 4),
    ]
}

fun default_tier(name: vector<u8>, price_sui: u64, max_height: u64, max_streams: u64): Tier {
    Tier {
        name: name.to_string(),
        price: price_sui * SUI,
        duration_ms: THIRTY_DAYS_MS,
        max_height,
        max_streams,
    }
}

#[test_only]
public fun set_version_for_testing<C>(self: &mut MemberRegistry<C>, version: u64) {
    self.version = version
}
