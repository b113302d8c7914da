/// The right to say who moderates, submits titles and reports what was watched, and to migrate objects after an upgrade;
/// it decides about no title itself. One is in force at a time; it moves by `authority::offer` and `accept`.
module content_registry::content_admin_cap;

use content_registry::catalogue_cap;
use content_registry::meter_cap;
use content_registry::moderator_cap;
use revenue_pool::authority::{Self, Authority};

/// One-time witness for the authority.
public struct CONTENT_ADMIN_CAP has drop {}

public struct ContentAdminCap has key {
    id: UID,
}

/// The publisher begins with the administration and one operative capability of each kind.
fun init(witness: CONTENT_ADMIN_CAP, ctx: &mut TxContext) {
    let admin = ContentAdminCap { id: object::new(ctx) };
    let moderator = moderator_cap::new(ctx);
    let catalogue = catalogue_cap::new(ctx);
    let meter = meter_cap::new(ctx);
    let operatives = vector[object::id(&moderator), object::id(&catalogue), object::id(&meter)];
    authority::create(witness, &admin, operatives, ctx);
    transfer::public_transfer(moderator, ctx.sender());
    transfer::public_transfer(catalogue, ctx.sender());
    transfer::public_transfer(meter, ctx.sender());
    transfer::transfer(admin, ctx.sender())
}

/// Takes an offered administration over, with a new capability.
public fun accept(authority: &mut Authority<ContentAdminCap>, ctx: &mut TxContext) {
    let admin = ContentAdminCap { id: object::new(ctx) };
    authority.accept(&admin, ctx);
    transfer::transfer(admin, ctx.sender())
}

public fun grant_moderator(
    authority: &mut Authority<ContentAdminCap>,
    admin: &ContentAdminCap,
    to: address,
    ctx: &mut TxContext,
) {
    grant(authority, admin, moderator_cap::new(ctx), to)
}

public fun grant_catalogue(
    authority: &mut Authority<ContentAdminCap>,
    admin: &ContentAdminCap,
    to: address,
    ctx: &mut TxContext,
) {
    grant(authority, admin, catalogue_cap::new(ctx), to)
}

public fun grant_meter(
    authority: &mut Authority<ContentAdminCap>,
    admin: &ContentAdminCap,
    to: address,
    ctx: &mut TxContext,
) {
    grant(authority, admin, meter_cap::new(ctx), to)
}

fun grant<Cap: key + store>(
    authority: &mut Authority<ContentAdminCap>,
    admin: &ContentAdminCap,
    cap: Cap,
    to: address,
) {
    authority.grant(admin, &cap, to);
    transfer::public_transfer(cap, to)
}

#[test_only]
public fun init_for_testing(ctx: &mut TxContext) {
    init(sui::test_utils::create_one_time_witness<CONTENT_ADMIN_CAP>(), ctx)
}
