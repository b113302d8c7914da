/// Money set aside for creators without an account, until they prove what is theirs.
#[test_only]
module revenue_pool::claims_tests;

use revenue_pool::authority::Authority;
use revenue_pool::claims::{Self, ClaimRedeemed, Claims, ClaimsMigrated, ClaimsSetAside};
use revenue_pool::payout_batch;
use revenue_pool::payout_tree::{Self, Node, Path};
use revenue_pool::revenue_admin_cap::RevenueAdminCap;
use revenue_pool::uploader_account::{Self, UploaderAccount};
use revenue_pool::world;
use std::bcs;
use sui::clock::Clock;
use sui::hash;
use sui::sui::SUI;
use sui::test_scenario::{Self as ts, Scenario};

const PAYER: address = @0xFA;
const ADA: address = @0xC1;
const BEN: address = @0xC2;

#[test]
fun a_late_creator_redeems_what_was_set_aside() {
    let mut s = begin_with_claim();
    let set_aside = world::event_bytes<ClaimsSetAside>();
    assert!(world::creator_pool(&mut s) == 700 - 500 - 120);
    redeem(&mut s, BEN, 120);
    let redeemed = world::event_bytes<ClaimRedeemed>();
    assert!(world::coins_of(&mut s, BEN) == vector[120]);
    s.next_tx(PAYER);
    let claims = s.take_shared<Claims<SUI>>();
    assert!(claims.remaining() == 0);
    assert!(claims.is_redeemed(BEN));
    assert!(!claims.is_redeemed(ADA));
    let id = bcs::to_bytes(&object::id(&claims));
    let distribution = vector::tabulate!(32, |i| set_aside[32 + i]);
    assert!(set_aside == vector[id, distribution, bcs::to_bytes(&120u64)].flatten());
    let expected = vector[
        id,
        distribution,
        bcs::to_bytes(&BEN),
        bcs::to_bytes(&120u64),
        bcs::to_bytes(&0u64),
    ];
    assert!(redeemed == expected.flatten());
    ts::return_shared(claims);
    s.end();
}

#[test]
fun claims_stay_apart_when_the_rest_of_a_distribution_comes_back() {
    let mut s = begin_with_claim();
    world::pay(&mut s, vector[ADA], vector[500]);
    world::close(&mut s);
    assert!(world::creator_pool(&mut s) == 80);
    redeem(&mut s, BEN, 120);
    assert!(world::creator_pool(&mut s) == 80);
    s.end();
}

#[test, expected_failure(abort_code = claims::EAlreadyRedeemed)]
fun redeem_twice_aborts() {
    let mut s = begin_with_claim();
    redeem(&mut s, BEN, 120);
    redeem(&mut s, BEN, 120);
    abort
}

#[test, expected_failure(abort_code = claims::ENoSuchClaim)]
fun redeem_more_aborts() {
    let mut s = begin_with_claim();
    redeem(&mut s, BEN, 121);
    abort
}

#[test, expected_failure(abort_code = claims::ENoSuchClaim)]
fun redeem_by_another_creator_aborts() {
    let mut s = begin_with_claim();
    redeem(&mut s, PAYER, 120);
    abort
}

#[test, expected_failure(abort_code = claims::ENoSuchClaim)]
fun redeem_what_a_batch_pays_aborts() {
    let mut s = begin_with_claim();
    redeem_by(&mut s, ADA, 500, path(vector[false], vector[ben()]));
    abort
}

#[test, expected_failure(abort_code = claims::EZeroClaim)]
fun redeem_nothing_aborts() {
    let mut s = begin_with_claim();
    redeem(&mut s, BEN, 0);
    abort
}

#[test, expected_failure(abort_code = claims::EWrongVersion)]
fun redeem_of_another_version_aborts() {
    let mut s = begin_with_claim();
    set_version(&mut s, 2);
    redeem(&mut s, BEN, 120);
    abort
}

#[test]
fun migrate_switches_claims_on() {
    let mut s = begin_with_claim();
    set_version(&mut s, 0);
    migrate(&mut s);
    let bytes = world::event_bytes<ClaimsMigrated>();
    s.next_tx(PAYER);
    let claims = s.take_shared<Claims<SUI>>();
    assert!(claims.version() == 1);
    let id = bcs::to_bytes(&object::id(&claims));
    assert!(bytes == vector[id, bcs::to_bytes(&0u64), bcs::to_bytes(&1u64)].flatten());
    ts::return_shared(claims);
    s.end();
}

#[test, expected_failure(abort_code = claims::EAlreadyMigrated)]
fun migrate_claims_twice_aborts() {
    let mut s = begin_with_claim();
    migrate(&mut s);
    abort
}

/// Of 700, 500 go to Ada in a batch and 120 wait for Ben, who has no account yet.
fun begin_with_claim(): Scenario {
    let mut s = world::begin();
    world::deposit(&mut s, PAYER, 1_000);
    let over = world::start_ms() + world::week_ms();
    world::advance_to(&mut s, over);
    world::announce(&mut s, over, root_hash(), 500, 120, 0);
    let digest = payout_batch::digest_of(&vector[ADA], &vector[500]);
    world::open_announced(&mut s, vector[500], vector[digest], vector[world::worker()]);
    s
}

fun redeem(s: &mut Scenario, uploader: address, amount: u64) {
    redeem_by(s, uploader, amount, path(vector[true], vector[ada()]))
}

fun redeem_by(s: &mut Scenario, uploader: address, amount: u64, path: Path) {
    s.next_tx(uploader);
    let clock = s.take_shared<Clock>();
    uploader_account::register(b"Late".to_string(), &clock, s.ctx());
    ts::return_shared(clock);
    s.next_tx(uploader);
    let mut claims = s.take_shared<Claims<SUI>>();
    let account = s.take_from_sender<UploaderAccount>();
    claims.redeem(&account, amount, path, s.ctx());
    s.return_to_sender(account);
    ts::return_shared(claims);
}

fun migrate(s: &mut Scenario) {
    s.next_tx(world::admin());
    let mut claims = s.take_shared<Claims<SUI>>();
    let authority = s.take_shared<Authority<RevenueAdminCap>>();
    let cap = s.take_from_sender<RevenueAdminCap>();
    claims.migrate(&authority, &cap);
    s.return_to_sender(cap);
    ts::return_shared(authority);
    ts::return_shared(claims);
}

fun set_version(s: &mut Scenario, version: u64) {
    s.next_tx(PAYER);
    let mut claims = s.take_shared<Claims<SUI>>();
    claims.set_version_for_testing(version);
    ts::return_shared(claims);
}

fun ada(): Node {
    payout_tree::leaf(ADA, payout_tree::sums(500, 0, 0))
}

fun ben(): Node {
    payout_tree::leaf(BEN, payout_tree::sums(0, 120, 0))
}

fun root_hash(): vector<u8> {
    let mut preimage = x"01";
    preimage.append(ada().hash());
    preimage.append(bcs::to_bytes(&payout_tree::sums(500, 0, 0)));
    preimage.append(ben().hash());
    preimage.append(bcs::to_bytes(&payout_tree::sums(0, 120, 0)));
    hash::blake2b256(&preimage)
}

fun path(left: vector<bool>, siblings: vector<Node>): Path {
    payout_tree::path(
        left,
        siblings.map!(|node| node.hash()),
        siblings.map!(|node| node.paid()),
        siblings.map!(|node| node.claimed()),
        siblings.map!(|node| node.carried()),
    )
}
