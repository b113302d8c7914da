#[test_only, allow(implicit_const_copy)]
module content_registry::rating_tests;

use content_registry::content_item::{Self, ContentItem};
use content_registry::rating::{Self, ContentRated};
use content_registry::shelf;
use content_registry::stream_session::{Self, StreamSession, StreamSessionIssued};
use membership::admin_cap::{Self, AdminCap};
use membership::member_registry::{Self, MemberRegistry};
use membership::membership::{Self, MembershipNFT};
use revenue_pool::authority::Authority;
use revenue_pool::revenue_admin_cap::{Self, RevenueAdminCap};
use revenue_pool::revenue_pool::{Self, RevenuePool};
use std::bcs;
use sui::clock::Clock;
use sui::coin;
use sui::sui::SUI;
use sui::test_scenario::{Self as ts, Scenario};

const ANN: address = @0xA1;
const BOB: address = @0xB1;
const MONTH_MS: u64 = 2_592_000_000;

#[test]
fun issue_gives_the_viewer_a_receipt() {
    let (mut s, ann, _) = begin();
    shelf::issue(&mut s, ann, ANN, 61, 10_000);
    let bytes = shelf::event_bytes<StreamSessionIssued>();
    s.next_tx(ANN);
    let session = s.take_from_sender<StreamSession>();
    let item = s.take_shared<ContentItem>();
    assert!(session.content() == object::id(&item));
    assert!(session.membership() == ann);
    assert!(session.viewer() == ANN);
    assert!(session.credited_seconds() == 61);
    assert!(session.completion_bps() == 10_000);
    assert!(session.ended_at_ms() == shelf::start_ms());
    let expected = vector[
        bcs::to_bytes(&object::id(&session)),
        bcs::to_bytes(&object::id(&item)),
        bcs::to_bytes(&ann),
        bcs::to_bytes(&ANN),
        bcs::to_bytes(&61u64),
        bcs::to_bytes(&10_000u64),
        bcs::to_bytes(&shelf::start_ms()),
    ];
    assert!(bytes == expected.flatten());
    ts::return_shared(item);
    s.return_to_sender(session);
    s.end();
}

#[test]
fun issue_clamps_completion() {
    vector[10_001, std::u64::max_value!()].do!(|completion| {
        let (mut s, ann, _) = begin();
        shelf::issue(&mut s, ann, ANN, 1, completion);
        s.next_tx(ANN);
        let session = s.take_from_sender<StreamSession>();
        assert!(session.completion_bps() == 10_000);
        s.return_to_sender(session);
        s.end();
    });
}

#[test, expected_failure(abort_code = stream_session::ECreditExceedsFilm)]
fun issue_beyond_the_film_aborts() {
    let (mut s, ann, _) = begin();
    shelf::issue(&mut s, ann, ANN, 62, 10_000);
    abort
}

#[test, expected_failure(abort_code = content_item::ENeverPublished)]
fun issue_for_a_title_in_review_aborts() {
    let mut s = shelf::begin_in_review();
    shelf::issue(&mut s, object::id_from_address(@0x1), ANN, 1, 1);
    abort
}

#[test, expected_failure(abort_code = content_item::EWrongVersion)]
fun issue_for_another_version_aborts() {
    let mut s = shelf::begin_approved();
    shelf::set_item_version(&mut s, 2);
    shelf::issue(&mut s, object::id_from_address(@0x1), ANN, 1, 1);
    abort
}

#[test]
fun members_rate_and_change_their_mind() {
    let (mut s, ann, bob) = begin();
    shelf::issue(&mut s, ann, ANN, 30, 5_000);
    shelf::issue(&mut s, bob, BOB, 61, 10_000);
    rate(&mut s, ANN, 5);
    assert_rated(&mut s, ann, 5, 0, 5, 1);
    rate(&mut s, BOB, 2);
    assert_rated(&mut s, bob, 2, 0, 7, 2);
    rate(&mut s, ANN, 1);
    assert_rated(&mut s, ann, 1, 5, 3, 2);
    rate(&mut s, ANN, 1);
    assert_rated(&mut s, ann, 1, 1, 3, 2);
    s.end();
}

#[test, expected_failure(abort_code = rating::EBadStars)]
fun rate_with_no_star_aborts() {
    let (mut s, ann, _) = begin();
    shelf::issue(&mut s, ann, ANN, 30, 5_000);
    rate(&mut s, ANN, 0);
    abort
}

#[test, expected_failure(abort_code = rating::EBadStars)]
fun rate_with_six_stars_aborts() {
    let (mut s, ann, _) = begin();
    shelf::issue(&mut s, ann, ANN, 30, 5_000);
    rate(&mut s, ANN, 6);
    abort
}

#[test, expected_failure(abort_code = rating::EExpiredMembership)]
fun rate_after_expiry_aborts() {
    let (mut s, ann, _) = begin();
    shelf::issue(&mut s, ann, ANN, 30, 5_000);
    shelf::advance_to(&mut s, shelf::start_ms() + MONTH_MS);
    rate(&mut s, ANN, 3);
    abort
}

#[test, expected_failure(abort_code = rating::EWrongContent)]
fun rate_another_title_aborts() {
    let (mut s, ann, _) = begin();
    shelf::issue(&mut s, ann, ANN, 30, 5_000);
    shelf::submit(&mut s);
    shelf::approve(&mut s);
    rate(&mut s, ANN, 3);
    abort
}

#[test, expected_failure(abort_code = rating::EWrongMembership)]
fun rate_with_another_memberships_receipt_aborts() {
    let (mut s, _, bob) = begin();
    shelf::issue(&mut s, bob, ANN, 30, 5_000);
    rate(&mut s, ANN, 3);
    abort
}

#[test, expected_failure(abort_code = rating::ENotWatched)]
fun rate_without_watching_aborts() {
    let (mut s, ann, _) = begin();
    shelf::issue(&mut s, ann, ANN, 0, 0);
    rate(&mut s, ANN, 3);
    abort
}

#[test, expected_failure(abort_code = content_item::ENotApproved)]
fun rate_a_title_taken_down_aborts() {
    let (mut s, ann, _) = begin();
    shelf::issue(&mut s, ann, ANN, 30, 5_000);
    shelf::take_down(&mut s, b"no rights".to_string());
    rate(&mut s, ANN, 3);
    abort
}

#[test, expected_failure(abort_code = content_item::EWrongVersion)]
fun rate_another_version_aborts() {
    let (mut s, ann, _) = begin();
    shelf::issue(&mut s, ann, ANN, 30, 5_000);
    shelf::set_item_version(&mut s, 2);
    rate(&mut s, ANN, 3);
    abort
}

/// A title on the shelf and the memberships of Ann and Bob.
fun begin(): (Scenario, ID, ID) {
    let mut s = shelf::begin_approved();
    s.next_tx(shelf::operator());
    revenue_admin_cap::init_for_testing(s.ctx());
    admin_cap::init_for_testing(s.ctx());
    s.next_tx(shelf::operator());
    let authority = s.take_shared<Authority<RevenueAdminCap>>();
    let cap = s.take_from_sender<RevenueAdminCap>();
    let clock = s.take_shared<Clock>();
    revenue_pool::create<SUI>(&authority, &cap, 7_000, 0, &clock, s.ctx());
    ts::return_shared(clock);
    s.return_to_sender(cap);
    ts::return_shared(authority);
    s.next_tx(shelf::operator());
    let authority = s.take_shared<Authority<AdminCap>>();
    let cap = s.take_from_sender<AdminCap>();
    let pool = s.take_shared<RevenuePool<SUI>>();
    member_registry::create(&authority, &cap, &pool, s.ctx());
    ts::return_shared(pool);
    s.return_to_sender(cap);
    ts::return_shared(authority);
    let ann = join(&mut s, ANN);
    let bob = join(&mut s, BOB);
    (s, ann, bob)
}

fun join(s: &mut Scenario, member: address): ID {
    s.next_tx(member);
    let mut registry = s.take_shared<MemberRegistry<SUI>>();
    let mut pool = s.take_shared<RevenuePool<SUI>>();
    let clock = s.take_shared<Clock>();
    let payment = coin::mint_for_testing(registry.tier(0).price(), s.ctx());
    let nft = membership::purchase(&mut registry, &mut pool, 0, payment, &clock, s.ctx());
    let id = object::id(&nft);
    transfer::public_transfer(nft, member);
    ts::return_shared(clock);
    ts::return_shared(pool);
    ts::return_shared(registry);
    id
}

fun rate(s: &mut Scenario, member: address, stars: u8) {
    s.next_tx(member);
    let mut item = s.take_shared<ContentItem>();
    let clock = s.take_shared<Clock>();
    let nft = s.take_from_sender<MembershipNFT>();
    let session = s.take_from_sender<StreamSession>();
    rating::rate(&mut item, &nft, &session, stars, &clock, s.ctx());
    s.return_to_sender(session);
    s.return_to_sender(nft);
    ts::return_shared(clock);
    ts::return_shared(item);
}

fun assert_rated(s: &mut Scenario, membership: ID, stars: u8, previous: u8, sum: u64, count: u64) {
    let bytes = shelf::event_bytes<ContentRated>();
    s.next_tx(shelf::operator());
    let item = s.take_shared<ContentItem>();
    assert!(item.rating_sum() == sum);
    assert!(item.rating_count() == count);
    let expected = vector[
        bcs::to_bytes(&object::id(&item)),
        bcs::to_bytes(&membership),
        bcs::to_bytes(&stars),
        bcs::to_bytes(&previous),
        bcs::to_bytes(&sum),
        bcs::to_bytes(&count),
    ];
    assert!(bytes == expected.flatten());
    ts::return_shared(item);
}
