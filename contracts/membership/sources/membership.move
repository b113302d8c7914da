/// A viewer's membership: an NFT that grants a tier until it expires by the on-chain clock. Its money goes into the
/// registry's pool in the same call that grants time; nobody else can receive it, and nobody can grant time without it.
module membership::membership;

use membership::member_registry::MemberRegistry;
use revenue_pool::revenue_pool::RevenuePool;
use std::string::String;
use sui::clock::Clock;
use sui::coin::Coin;
use sui::display;
use sui::event;
use sui::package;

/// The money of this registry goes into another pool; pass the pool that the registry names.
const EWrongPool: u64 = 0;
/// Pay exactly the price; it may have changed, so read it again.
const EWrongPrice: u64 = 1;
/// The membership is of another registry; pass the registry that it names.
const EWrongRegistry: u64 = 2;
/// The membership has expired; renew it first.
const EExpired: u64 = 3;
/// Choose a tier above the current one.
const ENotAnUpgrade: u64 = 4;

/// One-time witness for the publisher.
public struct MEMBERSHIP has drop {}

public struct MembershipNFT has key, store {
    id: UID,
    registry: ID,
    number: u64,
    tier: u8,
    tier_name: String,
    started_at_ms: u64,
    expires_at_ms: u64,
}

public struct MembershipPurchased has copy, drop {
    membership: ID,
    registry: ID,
    member: address,
    tier: u8,
    price: u64,
    started_at_ms: u64,
    expires_at_ms: u64,
    number: u64,
}

public struct MembershipRenewed has copy, drop {
    membership: ID,
    member: address,
    tier: u8,
    price: u64,
    expires_at_ms: u64,
}

public struct MembershipUpgraded has copy, drop {
    membership: ID,
    member: address,
    from_tier: u8,
    to_tier: u8,
    price: u64,
    expires_at_ms: u64,
}

fun init(otw: MEMBERSHIP, ctx: &mut TxContext) {
    let publisher = package::claim(otw, ctx);
    let mut display = display::new_with_fields<MembershipNFT>(
        &publisher,
        vector[b"name", b"description", b"image_url"].map!(|text| text.to_string()),
        vector[
            b"Blockbuster {tier_name} #{number}",
            b"Membership of the decentralized video store, tier {tier_name}.",
            b"data:image/svg+xml;utf8,<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 320 200'><rect width='320' height='200' rx='16' fill='navy'/><text x='24' y='176' font-size='40' fill='gold'>{tier_name}</text></svg>",
        ].map!(|text| text.to_string()),
        ctx,
    );
    display.update_version();
    transfer::public_transfer(display, ctx.sender());
    transfer::public_transfer(publisher, ctx.sender())
}

public fun registry(self: &MembershipNFT): ID {
    self.registry
}

public fun number(self: &MembershipNFT): u64 {
    self.number
}

public fun tier(self: &MembershipNFT): u8 {
    self.tier
}

public fun tier_name(self: &MembershipNFT): String {
    self.tier_name
}

public fun started_at_ms(self: &MembershipNFT): u64 {
    self.started_at_ms
}

public fun expires_at_ms(self: &MembershipNFT): u64 {
    self.expires_at_ms
}

public fun is_active(self: &MembershipNFT, clock: &Clock): bool {
    clock.timestamp_ms() < self.expires_at_ms
}

/// What `upgrade` costs now: the difference between the two tiers' current prices per time, for the time that is left,
/// rounded up. Zero if the higher tier costs no more.
public fun upgrade_price<C>(
    registry: &MemberRegistry<C>,
    nft: &MembershipNFT,
    tier: u8,
    clock: &Clock,
): u64 {
    assert!(nft.registry == object::id(registry), EWrongRegistry);
    assert!(nft.is_active(clock), EExpired);
    assert!(tier > nft.tier, ENotAnUpgrade);
    let (from, to) = (registry.tier(nft.tier), registry.tier(tier));
    let left_ms = (nft.expires_at_ms - clock.timestamp_ms()) as u256;
    let (from_ms, to_ms) = (from.duration_ms() as u256, to.duration_ms() as u256);
    // price per time, over the common denominator from_ms × to_ms
    let (from_rate, to_rate) = ((from.price() as u256) * to_ms, (to.price() as u256) * from_ms);
    if (to_rate <= from_rate) return 0;
    (left_ms * (to_rate - from_rate)).divide_and_round_up(from_ms * to_ms) as u64
}

/// Buys a new membership at the tier's price.
public fun purchase<C>(
    registry: &mut MemberRegistry<C>,
    pool: &mut RevenuePool<C>,
    tier: u8,
    payment: Coin<C>,
    clock: &Clock,
    ctx: &mut TxContext,
): MembershipNFT {
    registry.assert_version();
    let terms = registry.tier(tier);
    pay(registry, pool, payment, terms.price(), ctx);
    let started_at_ms = clock.timestamp_ms();
    let nft = MembershipNFT {
        id: object::new(ctx),
        registry: object::id(registry),
        number: registry.add_member(),
        tier,
        tier_name: terms.name(),
        started_at_ms,
        expires_at_ms: started_at_ms + terms.duration_ms(),
    };
    event::emit(MembershipPurchased {
        membership: object::id(&nft),
        registry: nft.registry,
        member: ctx.sender(),
        tier,
        price: terms.price(),
        started_at_ms,
        expires_at_ms: nft.expires_at_ms,
        number: nft.number,
    });
    nft
}

/// Adds the tier's duration at its current price, to the time that is left or, after expiry, from now.
public fun renew<C>(
    registry: &MemberRegistry<C>,
    pool: &mut RevenuePool<C>,
    nft: &mut MembershipNFT,
    payment: Coin<C>,
    clock: &Clock,
    ctx: &mut TxContext,
) {
    registry.assert_version();
    assert!(nft.registry == object::id(registry), EWrongRegistry);
    let terms = registry.tier(nft.tier);
    pay(registry, pool, payment, terms.price(), ctx);
    nft.expires_at_ms = nft.expires_at_ms.max(clock.timestamp_ms()) + terms.duration_ms();
    event::emit(MembershipRenewed {
        membership: object::id(nft),
        member: ctx.sender(),
        tier: nft.tier,
        price: terms.price(),
        expires_at_ms: nft.expires_at_ms,
    })
}

/// Lifts the membership to a higher tier for the time that is left, at `upgrade_price`.
public fun upgrade<C>(
    registry: &MemberRegistry<C>,
    pool: &mut RevenuePool<C>,
    nft: &mut MembershipNFT,
    tier: u8,
    payment: Coin<C>,
    clock: &Clock,
    ctx: &mut TxContext,
) {
    registry.assert_version();
    let price = upgrade_price(registry, nft, tier, clock);
    pay(registry, pool, payment, price, ctx);
    let from_tier = nft.tier;
    nft.tier = tier;
    nft.tier_name = registry.tier(tier).name();
    event::emit(MembershipUpgraded {
        membership: object::id(nft),
        member: ctx.sender(),
        from_tier,
        to_tier: tier,
        price,
        expires_at_ms: nft.expires_at_ms,
    })
}

fun pay<C>(
    registry: &MemberRegistry<C>,
    pool: &mut RevenuePool<C>,
    payment: Coin<C>,
    price: u64,
    ctx: &mut TxContext,
) {
    assert!(registry.pool() == object::id(pool), EWrongPool);
    assert!(payment.value() == price, EWrongPrice);
    if (price == 0) payment.destroy_zero() else pool.deposit(payment, ctx)
}

#[test_only]
public fun init_for_testing(ctx: &mut TxContext) {
    init(sui::test_utils::create_one_time_witness<MEMBERSHIP>(), ctx)
}
