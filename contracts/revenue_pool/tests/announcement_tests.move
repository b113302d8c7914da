/// What is announced, challenged, answered, withdrawn, and when it may be opened.
#[test_only]
module revenue_pool::announcement_tests;

use revenue_pool::announcement::{
    Self,
    Announcement,
    AnnouncementMigrated,
    AnnouncementWithdrawn,
    ChallengeAnswered,
    DistributionAnnounced,
    DistributionChallenged,
};
use revenue_pool::authority::{Self, Authority};
use revenue_pool::distribution::Distribution;
use revenue_pool::distributor_cap::DistributorCap;
use revenue_pool::payout_tree;
use revenue_pool::revenue_admin_cap::RevenueAdminCap;
use revenue_pool::revenue_pool::{Self, ChallengeWindowSet, RevenuePool};
use revenue_pool::world;
use std::bcs;
use sui::clock::Clock;
use sui::sui::SUI;
use sui::test_scenario::{Self as ts, Scenario};

const PAYER: address = @0xFA;
const ADA: address = @0xC1;
const MAX: u64 = 18_446_744_073_709_551_615;
const DAY_MS: u64 = 86_400_000;

#[test]
fun an_announcement_tells_what_is_going_to_be_paid() {
    let mut s = begin_with_week_over(1_000);
    world::set_window(&mut s, DAY_MS);
    let window = world::event_bytes<ChallengeWindowSet>();
    world::announce(&mut s, week(1), world::root(), 500, 120, 30);
    let announced = world::event_bytes<DistributionAnnounced>();
    s.next_tx(PAYER);
    let pool = s.take_shared<RevenuePool<SUI>>();
    let announcement = s.take_shared<Announcement>();
    assert!(pool.announcement() == option::some(object::id(&announcement)));
    assert!(pool.challenge_window_ms() == DAY_MS);
    assert!(pool.creator_pool_value() == 700);
    assert!(window == vector[bcs::to_bytes(&object::id(&pool)), bcs::to_bytes(&DAY_MS)].flatten());
    assert!(announcement.opens_at_ms() == week(1) + DAY_MS);
    assert!(announcement.version() == 1);
    let payouts = announcement.payouts();
    assert!(payouts == payout_tree::node(world::root(), payout_tree::sums(500, 120, 30)));
    assert!(payouts.total() == 650);
    let expected = vector[
        bcs::to_bytes(&object::id(&announcement)),
        bcs::to_bytes(&object::id(&pool)),
        bcs::to_bytes(&world::start_ms()),
        bcs::to_bytes(&week(1)),
        bcs::to_bytes(&b"pool"),
        bcs::to_bytes(&world::root()),
        bcs::to_bytes(&b"leaves"),
        bcs::to_bytes(&700u64),
        bcs::to_bytes(&world::root()),
        bcs::to_bytes(&500u64),
        bcs::to_bytes(&120u64),
        bcs::to_bytes(&30u64),
        bcs::to_bytes(&(week(1) + DAY_MS)),
    ];
    assert!(announced == expected.flatten());
    ts::return_shared(announcement);
    ts::return_shared(pool);
    s.end();
}

#[test]
fun answered_challenges_go_with_the_distribution() {
    let mut s = begin_announced();
    challenge(&mut s, ADA, digest());
    let challenged = world::event_bytes<DistributionChallenged>();
    challenge(&mut s, PAYER, digest());
    answer(&mut s, 0, b"played in another week");
    let answered = world::event_bytes<ChallengeAnswered>();
    answer(&mut s, 1, b"no such session key");
    s.next_tx(PAYER);
    let announcement = s.take_shared<Announcement>();
    let id = object::id(&announcement);
    assert!(announcement.challenges() == 2);
    assert!(announcement.unanswered() == 0);
    ts::return_shared(announcement);
    let expected = vector[bcs::to_bytes(&id), bcs::to_bytes(&0u64), bcs::to_bytes(&ADA)].flatten();
    let mut expected_challenge = expected;
    expected_challenge.append(bcs::to_bytes(&digest()));
    assert!(challenged == expected_challenge);
    let mut expected_answer = expected;
    expected_answer.append(bcs::to_bytes(&b"played in another week"));
    assert!(answered == expected_answer);

    world::advance_to(&mut s, week(1) + DAY_MS);
    world::open_announced(&mut s, vector[500], vector[digest()], vector[world::worker()]);
    s.next_tx(PAYER);
    let distribution = s.take_shared<Distribution>();
    assert!(distribution.challenges() == 2);
    ts::return_shared(distribution);
    s.end();
}

#[test]
fun a_withdrawn_announcement_makes_room_for_a_better_one() {
    let mut s = begin_announced();
    challenge(&mut s, ADA, digest());
    withdraw(&mut s);
    let withdrawn = world::event_bytes<AnnouncementWithdrawn>();
    s.next_tx(PAYER);
    let pool = s.take_shared<RevenuePool<SUI>>();
    assert!(pool.announcement().is_none());
    assert!(withdrawn.length() == 32 + 32 + 8);
    ts::return_shared(pool);
    world::announce(&mut s, week(1), world::root(), 600, 0, 0);
    s.end();
}

#[test]
fun a_new_window_is_for_later_announcements() {
    let mut s = begin_announced();
    world::set_window(&mut s, 0);
    s.next_tx(PAYER);
    let announcement = s.take_shared<Announcement>();
    assert!(announcement.opens_at_ms() == week(1) + DAY_MS);
    ts::return_shared(announcement);
    s.end();
}

#[test, expected_failure(abort_code = revenue_pool::EWindowTooLong)]
fun a_window_of_more_than_30_days_aborts() {
    let mut s = world::begin();
    world::set_window(&mut s, 30 * DAY_MS + 1);
    abort
}

#[test, expected_failure(abort_code = announcement::EWindowOpen)]
fun open_before_the_window_ends_aborts() {
    let mut s = begin_announced();
    world::advance_to(&mut s, week(1) + DAY_MS - 1);
    world::open_announced(&mut s, vector[500], vector[digest()], vector[world::worker()]);
    abort
}

#[test, expected_failure(abort_code = announcement::EUnansweredChallenges)]
fun open_over_an_unanswered_challenge_aborts() {
    let mut s = begin_announced();
    challenge(&mut s, ADA, digest());
    world::advance_to(&mut s, week(1) + DAY_MS);
    world::open_announced(&mut s, vector[500], vector[digest()], vector[world::worker()]);
    abort
}

#[test, expected_failure(abort_code = announcement::EWrongPool)]
fun open_with_another_pools_announcement_aborts() {
    let mut s = begin_announced();
    world::create_pool(&mut s, 7_000);
    world::advance_to(&mut s, week(1) + DAY_MS);
    world::open_announced(&mut s, vector[500], vector[digest()], vector[world::worker()]);
    abort
}

#[test, expected_failure(abort_code = announcement::EWrongVersion)]
fun open_an_announcement_of_another_version_aborts() {
    let mut s = begin_announced();
    set_version(&mut s, 2);
    world::advance_to(&mut s, week(1) + DAY_MS);
    world::open_announced(&mut s, vector[500], vector[digest()], vector[world::worker()]);
    abort
}

#[test, expected_failure(abort_code = announcement::EWindowOver)]
fun challenge_after_the_window_aborts() {
    let mut s = begin_announced();
    world::advance_to(&mut s, week(1) + DAY_MS);
    challenge(&mut s, ADA, digest());
    abort
}

#[test, expected_failure(abort_code = announcement::EBadReceiptDigest)]
fun challenge_with_a_short_digest_aborts() {
    let mut s = begin_announced();
    challenge(&mut s, ADA, repeat(7, 31));
    abort
}

#[test, expected_failure(abort_code = announcement::EWrongVersion)]
fun challenge_an_announcement_of_another_version_aborts() {
    let mut s = begin_announced();
    set_version(&mut s, 2);
    challenge(&mut s, ADA, digest());
    abort
}

#[test, expected_failure(abort_code = announcement::ENoSuchChallenge)]
fun answer_twice_aborts() {
    let mut s = begin_announced();
    challenge(&mut s, ADA, digest());
    answer(&mut s, 0, b"no");
    answer(&mut s, 0, b"no");
    abort
}

#[test, expected_failure(abort_code = announcement::EBadReason)]
fun answer_without_a_reason_aborts() {
    let mut s = begin_announced();
    challenge(&mut s, ADA, digest());
    answer(&mut s, 0, b"");
    abort
}

#[test, expected_failure(abort_code = announcement::EBadReason)]
fun answer_with_a_reason_of_257_bytes_aborts() {
    let mut s = begin_announced();
    challenge(&mut s, ADA, digest());
    answer(&mut s, 0, repeat(65, 257));
    abort
}

#[test, expected_failure(abort_code = announcement::EWrongPool)]
fun withdraw_from_another_pool_aborts() {
    let mut s = begin_announced();
    world::create_pool(&mut s, 7_000);
    withdraw(&mut s);
    abort
}

#[test, expected_failure(abort_code = announcement::EWrongVersion)]
fun withdraw_of_another_version_aborts() {
    let mut s = begin_announced();
    set_version(&mut s, 0);
    withdraw(&mut s);
    abort
}

#[test, expected_failure(abort_code = announcement::EAlreadyAnnounced)]
fun announce_twice_aborts() {
    let mut s = begin_announced();
    announce_nothing(&mut s, week(1));
    abort
}

#[test, expected_failure(abort_code = announcement::EInsufficientPool)]
fun announce_more_than_the_creators_have_aborts() {
    let mut s = begin_with_week_over(1_000);
    world::announce(&mut s, week(1), world::root(), 500, 150, 51);
    abort
}

#[test, expected_failure(abort_code = payout_tree::ESumTooLarge)]
fun announce_a_sum_beyond_u64_aborts() {
    let mut s = begin_with_week_over(1_000);
    world::announce(&mut s, week(1), world::root(), MAX, 1, 0);
    abort
}

#[test, expected_failure(abort_code = payout_tree::EBadHash)]
fun announce_with_a_short_payouts_hash_aborts() {
    let mut s = begin_with_week_over(1_000);
    world::announce(&mut s, week(1), repeat(7, 31), 0, 0, 0);
    abort
}

#[test, expected_failure(abort_code = revenue_pool::EWrongVersion)]
fun announce_on_a_pool_of_another_version_aborts() {
    let mut s = begin_with_week_over(1_000);
    s.next_tx(PAYER);
    let mut pool = s.take_shared<RevenuePool<SUI>>();
    pool.set_version_for_testing(2);
    ts::return_shared(pool);
    announce_nothing(&mut s, week(1));
    abort
}

#[test]
fun migrate_switches_an_announcement_on() {
    let mut s = begin_announced();
    set_version(&mut s, 0);
    migrate(&mut s);
    let bytes = world::event_bytes<AnnouncementMigrated>();
    s.next_tx(PAYER);
    let announcement = s.take_shared<Announcement>();
    assert!(announcement.version() == 1);
    let id = bcs::to_bytes(&object::id(&announcement));
    assert!(bytes == vector[id, bcs::to_bytes(&0u64), bcs::to_bytes(&1u64)].flatten());
    ts::return_shared(announcement);
    s.end();
}

#[test, expected_failure(abort_code = announcement::EAlreadyMigrated)]
fun migrate_an_announcement_twice_aborts() {
    let mut s = begin_announced();
    migrate(&mut s);
    abort
}

#[test, expected_failure(abort_code = announcement::EDistributionOpen)]
fun announce_while_a_distribution_is_open_aborts() {
    let mut s = begin_with_week_over(1_000);
    world::open(&mut s, week(1), vector[], vector[]);
    world::advance_to(&mut s, week(2));
    announce_nothing(&mut s, week(2));
    abort
}

#[test, expected_failure(abort_code = announcement::EPeriodNotContiguous)]
fun announce_the_same_week_again_aborts() {
    let mut s = begin_with_week_over(1_000);
    world::open(&mut s, week(1), vector[], vector[]);
    world::close(&mut s);
    announce_period(&mut s, world::start_ms(), week(1));
    abort
}

#[test, expected_failure(abort_code = announcement::EPeriodNotContiguous)]
fun announce_with_a_gap_aborts() {
    let mut s = begin_with_week_over(1_000);
    announce_period(&mut s, world::start_ms() + 1, week(1));
    abort
}

#[test, expected_failure(abort_code = announcement::EPeriodNotContiguous)]
fun announce_with_an_overlap_aborts() {
    let mut s = begin_with_week_over(1_000);
    announce_period(&mut s, world::start_ms() - 1, week(1));
    abort
}

#[test, expected_failure(abort_code = announcement::EPeriodEmpty)]
fun announce_an_empty_period_aborts() {
    let mut s = begin_with_week_over(1_000);
    announce_period(&mut s, world::start_ms(), world::start_ms());
    abort
}

#[test, expected_failure(abort_code = announcement::EPeriodNotOver)]
fun announce_a_running_week_aborts() {
    let mut s = begin_with_week_over(1_000);
    announce_period(&mut s, world::start_ms(), week(1) + 1);
    abort
}

#[test, expected_failure(abort_code = announcement::EEmptyPolicy)]
fun announce_without_policy_aborts() {
    let mut s = begin_with_week_over(1_000);
    announce_with(&mut s, b"", world::root());
    abort
}

#[test, expected_failure(abort_code = announcement::EBadMerkleRoot)]
fun announce_with_31_bytes_of_root_aborts() {
    let mut s = begin_with_week_over(1_000);
    announce_with(&mut s, b"pool", repeat(7, 31));
    abort
}

#[test, expected_failure(abort_code = announcement::EBadMerkleRoot)]
fun announce_with_33_bytes_of_root_aborts() {
    let mut s = begin_with_week_over(1_000);
    announce_with(&mut s, b"pool", repeat(7, 33));
    abort
}

fun begin_with_week_over(deposit: u64): Scenario {
    let mut s = world::begin();
    world::deposit(&mut s, PAYER, deposit);
    world::advance_to(&mut s, week(1));
    s
}

/// 700 for creators, of which 500 are announced, a day before they may be paid.
fun begin_announced(): Scenario {
    let mut s = begin_with_week_over(1_000);
    world::set_window(&mut s, DAY_MS);
    world::announce(&mut s, week(1), world::root(), 500, 0, 0);
    s
}

fun announce_nothing(s: &mut Scenario, period_end_ms: u64) {
    world::announce(s, period_end_ms, world::root(), 0, 0, 0)
}

fun announce_period(s: &mut Scenario, start_ms: u64, end_ms: u64) {
    world::announce_with(s, start_ms, end_ms, b"pool", world::root(), world::root(), 0, 0, 0)
}

fun announce_with(s: &mut Scenario, policy: vector<u8>, merkle_root: vector<u8>) {
    world::announce_with(
        s,
        world::start_ms(),
        week(1),
        policy,
        merkle_root,
        world::root(),
        0,
        0,
        0,
    )
}

fun challenge(s: &mut Scenario, challenger: address, receipt_digest: vector<u8>) {
    s.next_tx(challenger);
    let mut announcement = s.take_shared<Announcement>();
    let clock = s.take_shared<Clock>();
    announcement.challenge(receipt_digest, &clock, s.ctx());
    ts::return_shared(clock);
    ts::return_shared(announcement);
}

fun answer(s: &mut Scenario, number: u64, reason: vector<u8>) {
    s.next_tx(world::admin());
    let mut announcement = s.take_shared<Announcement>();
    let authority = s.take_shared<Authority<RevenueAdminCap>>();
    let cap = s.take_from_sender<DistributorCap>();
    announcement.answer(&authority, &cap, number, reason.to_string());
    s.return_to_sender(cap);
    ts::return_shared(authority);
    ts::return_shared(announcement);
}

fun withdraw(s: &mut Scenario) {
    s.next_tx(world::admin());
    let announcement = s.take_shared<Announcement>();
    let mut pool = s.take_shared<RevenuePool<SUI>>();
    let authority = s.take_shared<Authority<RevenueAdminCap>>();
    let cap = s.take_from_sender<DistributorCap>();
    announcement.withdraw(&mut pool, &authority, &cap);
    s.return_to_sender(cap);
    ts::return_shared(authority);
    ts::return_shared(pool);
}

fun migrate(s: &mut Scenario) {
    s.next_tx(world::admin());
    let mut announcement = s.take_shared<Announcement>();
    let authority = s.take_shared<Authority<RevenueAdminCap>>();
    let cap = s.take_from_sender<RevenueAdminCap>();
    announcement.migrate(&authority, &cap);
    s.return_to_sender(cap);
    ts::return_shared(authority);
    ts::return_shared(announcement);
}

fun set_version(s: &mut Scenario, version: u64) {
    s.next_tx(PAYER);
    let mut announcement = s.take_shared<Announcement>();
    announcement.set_version_for_testing(version);
    ts::return_shared(announcement);
}

fun week(n: u64): u64 {
    world::start_ms() + n * world::week_ms()
}

fun digest(): vector<u8> {
    repeat(7, 32)
}

fun repeat<T: copy + drop>(value: T, n: u64): vector<T> {
    vector::tabulate!(n, |_| value)
}
