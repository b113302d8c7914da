/// The money of creators who had no account when their period was paid. It waits, apart from the pool, until they register:
/// then each takes exactly what the period's payout tree says, once, by a proof that anyone can make from the public leaves.
module revenue_pool::claims;

use revenue_pool::authority::Authority;
use revenue_pool::payout_tree::{Self, Node, Path};
use revenue_pool::revenue_admin_cap::RevenueAdminCap;
use revenue_pool::uploader_account::UploaderAccount;
use sui::balance::Balance;
use sui::coin;
use sui::event;
use sui::table::{Self, Table};

/// This version of the package is switched off; call the package that the claims were migrated to.
const EWrongVersion: u64 = 0;
/// This claim is redeemed already.
const EAlreadyRedeemed: u64 = 1;
/// The payout tree holds no such claim; check amount, path and account.
const ENoSuchClaim: u64 = 2;
/// A claim is more than nothing.
const EZeroClaim: u64 = 3;
/// The claims are at this version already; there is nothing to migrate.
const EAlreadyMigrated: u64 = 4;

const VERSION: u64 = 1;

public struct Claims<phantom C> has key {
    id: UID,
    version: u64,
    distribution: ID,
    /// The root of the distribution's payout tree.
    payouts: Node,
    /// What is left to redeem.
    funds: Balance<C>,
    redeemed: Table<address, u64>,
}

public struct ClaimsSetAside has copy, drop {
    claims: ID,
    distribution: ID,
    amount: u64,
}

public struct ClaimRedeemed has copy, drop {
    claims: ID,
    distribution: ID,
    uploader: address,
    amount: u64,
    /// What is left to redeem.
    remaining: u64,
}

public struct ClaimsMigrated has copy, drop {
    claims: ID,
    from_version: u64,
    to_version: u64,
}

public fun version<C>(self: &Claims<C>): u64 {
    self.version
}

public fun remaining<C>(self: &Claims<C>): u64 {
    self.funds.value()
}

public fun is_redeemed<C>(self: &Claims<C>, uploader: address): bool {
    self.redeemed.contains(uploader)
}

/// Pays the account's owner the claim that the tree holds for them. Claims don't expire.
public fun redeem<C>(
    self: &mut Claims<C>,
    account: &UploaderAccount,
    amount: u64,
    path: Path,
    ctx: &mut TxContext,
) {
    assert!(self.version == VERSION, EWrongVersion);
    assert!(amount > 0, EZeroClaim);
    let uploader = account.owner();
    assert!(!self.redeemed.contains(uploader), EAlreadyRedeemed);
    let leaf = payout_tree::leaf(uploader, payout_tree::sums(0, amount, 0));
    assert!(self.payouts.contains(leaf, &path), ENoSuchClaim);
    self.redeemed.add(uploader, amount);
    // The root's sums bound those of its leaves, so there is always enough.
    let coin = coin::take(&mut self.funds, amount, ctx);
    event::emit(ClaimRedeemed {
        claims: object::id(self),
        distribution: self.distribution,
        uploader,
        amount,
        remaining: self.funds.value(),
    });
    transfer::public_transfer(coin, uploader)
}

/// Lifts the claims to this version of the package, which switches older versions off.
public fun migrate<C>(
    self: &mut Claims<C>,
    authority: &Authority<RevenueAdminCap>,
    cap: &RevenueAdminCap,
) {
    authority.assert_admin(cap);
    assert!(self.version < VERSION, EAlreadyMigrated);
    let from_version = self.version;
    self.version = VERSION;
    event::emit(ClaimsMigrated { claims: object::id(self), from_version, to_version: VERSION })
}

/// Shares the claims of a distribution, which are all of `funds`.
public(package) fun set_aside<C>(
    distribution: ID,
    payouts: Node,
    funds: Balance<C>,
    ctx: &mut TxContext,
) {
    let self = Claims<C> {
        id: object::new(ctx),
        version: VERSION,
        distribution,
        payouts,
        funds,
        redeemed: table::new(ctx),
    };
    event::emit(ClaimsSetAside {
        claims: object::id(&self),
        distribution,
        amount: self.funds.value(),
    });
    transfer::share_object(self)
}

#[test_only]
public fun set_version_for_testing<C>(self: &mut Claims<C>, version: u64) {
    self.version = version
}
