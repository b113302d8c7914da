/// The money of one coin type: every deposit is split between the creators' pool and the platform's treasury.
/// Creators' money leaves only into the batches of a distribution, the platform's only by `withdraw_treasury`.
module revenue_pool::revenue_pool;

use revenue_pool::authority::Authority;
use revenue_pool::revenue_admin_cap::RevenueAdminCap;
use sui::balance::{Self, Balance};
use sui::clock::Clock;
use sui::coin::{Self, Coin};
use sui::event;

/// This version of the package is switched off; call the package that the pool was migrated to.
const EWrongVersion: u64 = 0;
/// The creators' share must be within 5000 to 9500 basis points.
const EShareOutOfBounds: u64 = 1;
/// The amount must be more than zero.
const EZeroAmount: u64 = 2;
/// The treasury holds less than that; withdraw at most what it holds.
const EInsufficientTreasury: u64 = 3;
/// The pool is at this version already; there is nothing to migrate.
const EAlreadyMigrated: u64 = 4;
/// The window for challenges is at most 30 days.
const EWindowTooLong: u64 = 5;

const VERSION: u64 = 1;
const BPS: u64 = 10_000;
const MIN_CREATOR_BPS: u64 = 5_000;
const MAX_CREATOR_BPS: u64 = 9_500;
const MAX_CHALLENGE_WINDOW_MS: u64 = 30 * 24 * 60 * 60 * 1_000;

public struct RevenuePool<phantom C> has key {
    id: UID,
    version: u64,
    creator_bps: u64,
    creator_pool: Balance<C>,
    treasury: Balance<C>,
    /// Where the next distribution's period starts.
    distributed_until_ms: u64,
    /// How long an announcement stands before its money may move.
    challenge_window_ms: u64,
    announcement: Option<ID>,
    open_distribution: Option<ID>,
}

public struct PoolCreated has copy, drop {
    pool: ID,
    creator_bps: u64,
    distributed_until_ms: u64,
    challenge_window_ms: u64,
}

public struct ChallengeWindowSet has copy, drop {
    pool: ID,
    challenge_window_ms: u64,
}

public struct Deposited has copy, drop {
    pool: ID,
    payer: address,
    amount: u64,
    creator_amount: u64,
    treasury_amount: u64,
}

public struct TreasuryWithdrawn has copy, drop {
    pool: ID,
    recipient: address,
    amount: u64,
}

public struct PoolMigrated has copy, drop {
    pool: ID,
    from_version: u64,
    to_version: u64,
}

public fun creator_bps<C>(self: &RevenuePool<C>): u64 {
    self.creator_bps
}

public fun creator_pool_value<C>(self: &RevenuePool<C>): u64 {
    self.creator_pool.value()
}

public fun treasury_value<C>(self: &RevenuePool<C>): u64 {
    self.treasury.value()
}

public fun distributed_until_ms<C>(self: &RevenuePool<C>): u64 {
    self.distributed_until_ms
}

public fun challenge_window_ms<C>(self: &RevenuePool<C>): u64 {
    self.challenge_window_ms
}

public fun announcement<C>(self: &RevenuePool<C>): Option<ID> {
    self.announcement
}

public fun open_distribution<C>(self: &RevenuePool<C>): Option<ID> {
    self.open_distribution
}

public fun version<C>(self: &RevenuePool<C>): u64 {
    self.version
}

/// How a payment of `amount` is split: `(creators, platform)`. The platform's part rounds down.
public fun split_of<C>(self: &RevenuePool<C>, amount: u64): (u64, u64) {
    let treasury_bps = BPS - self.creator_bps;
    let treasury_amount = ((amount as u128) * (treasury_bps as u128) / (BPS as u128)) as u64;
    (amount - treasury_amount, treasury_amount)
}

/// Shares a new pool whose first distribution period starts now.
/// A window of 0 lets a distribution be opened as soon as it is announced.
public fun create<C>(
    authority: &Authority<RevenueAdminCap>,
    cap: &RevenueAdminCap,
    creator_bps: u64,
    challenge_window_ms: u64,
    clock: &Clock,
    ctx: &mut TxContext,
) {
    authority.assert_admin(cap);
    assert!(MIN_CREATOR_BPS <= creator_bps && creator_bps <= MAX_CREATOR_BPS, EShareOutOfBounds);
    assert!(challenge_window_ms <= MAX_CHALLENGE_WINDOW_MS, EWindowTooLong);
    let pool = RevenuePool<C> {
        id: object::new(ctx),
        version: VERSION,
        creator_bps,
        creator_pool: balance::zero(),
        treasury: balance::zero(),
        distributed_until_ms: clock.timestamp_ms(),
        challenge_window_ms,
        announcement: option::none(),
        open_distribution: option::none(),
    };
    event::emit(PoolCreated {
        pool: object::id(&pool),
        creator_bps,
        distributed_until_ms: pool.distributed_until_ms,
        challenge_window_ms,
    });
    transfer::share_object(pool)
}

/// Sets how long the announcements from now on stand before their money may move.
public fun set_challenge_window<C>(
    self: &mut RevenuePool<C>,
    authority: &Authority<RevenueAdminCap>,
    cap: &RevenueAdminCap,
    challenge_window_ms: u64,
) {
    self.assert_version();
    authority.assert_admin(cap);
    assert!(challenge_window_ms <= MAX_CHALLENGE_WINDOW_MS, EWindowTooLong);
    self.challenge_window_ms = challenge_window_ms;
    event::emit(ChallengeWindowSet { pool: object::id(self), challenge_window_ms })
}

/// Takes the whole payment in. Anyone may pay.
public fun deposit<C>(self: &mut RevenuePool<C>, payment: Coin<C>, ctx: &mut TxContext) {
    self.assert_version();
    let amount = payment.value();
    assert!(amount > 0, EZeroAmount);
    let (creator_amount, treasury_amount) = self.split_of(amount);
    let mut creators = payment.into_balance();
    self.treasury.join(creators.split(treasury_amount));
    self.creator_pool.join(creators);
    event::emit(Deposited {
        pool: object::id(self),
        payer: ctx.sender(),
        amount,
        creator_amount,
        treasury_amount,
    })
}

/// Takes money of the platform out; the creators' pool is out of its reach.
public fun withdraw_treasury<C>(
    self: &mut RevenuePool<C>,
    authority: &Authority<RevenueAdminCap>,
    cap: &RevenueAdminCap,
    amount: u64,
    ctx: &mut TxContext,
): Coin<C> {
    self.assert_version();
    authority.assert_admin(cap);
    assert!(amount > 0, EZeroAmount);
    assert!(amount <= self.treasury.value(), EInsufficientTreasury);
    event::emit(TreasuryWithdrawn { pool: object::id(self), recipient: ctx.sender(), amount });
    coin::take(&mut self.treasury, amount, ctx)
}

/// Lifts the pool to this version of the package, which switches older versions off.
public fun migrate<C>(
    self: &mut RevenuePool<C>,
    authority: &Authority<RevenueAdminCap>,
    cap: &RevenueAdminCap,
) {
    authority.assert_admin(cap);
    assert!(self.version < VERSION, EAlreadyMigrated);
    let from_version = self.version;
    self.version = VERSION;
    event::emit(PoolMigrated { pool: object::id(self), from_version, to_version: VERSION })
}

public(package) fun assert_version<C>(self: &RevenuePool<C>) {
    assert!(self.version == VERSION, EWrongVersion)
}

public(package) fun begin_announcement<C>(self: &mut RevenuePool<C>, announcement: ID) {
    self.announcement.fill(announcement)
}

public(package) fun end_announcement<C>(self: &mut RevenuePool<C>) {
    self.announcement.extract();
}

/// Marks the time up to `until_ms` as distributed by `distribution`, which stays the open one until `end_distribution`.
public(package) fun begin_distribution<C>(
    self: &mut RevenuePool<C>,
    distribution: ID,
    until_ms: u64,
) {
    self.open_distribution.fill(distribution);
    self.distributed_until_ms = until_ms;
}

public(package) fun end_distribution<C>(self: &mut RevenuePool<C>) {
    self.open_distribution.extract();
}

public(package) fun take_creator_funds<C>(self: &mut RevenuePool<C>, amount: u64): Balance<C> {
    self.creator_pool.split(amount)
}

public(package) fun return_creator_funds<C>(self: &mut RevenuePool<C>, funds: Balance<C>) {
    self.creator_pool.join(funds);
}

#[test_only]
public fun set_version_for_testing<C>(self: &mut RevenuePool<C>, version: u64) {
    self.version = version
}
