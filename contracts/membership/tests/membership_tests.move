#[test_only, allow(implicit_const_copy)]
module membership::membership_tests;

use membership::club;
use membership::member_registry::{Self, MemberRegistry};
use membership::membership::{
    Self,
    MembershipNFT,
    MembershipPurchased,
    MembershipRenewed,
    MembershipUpgraded,
};
use revenue_pool::revenue_pool;
use std::bcs;
use sui::clock::Clock;
use sui::display::Display;
use sui::package::Publisher;
use sui::sui::SUI;
use sui::test_scenario::{Self as ts, Scenario};

const MEMBER: address = @0xBE;
const OTHER: address = @0xBF;
const MONTH_MS: u64 = 2_592_000_000;
const BASIC: u64 = 5_000_000_000;
const STANDARD: u64 = 10_000_000_000;
const PREMIUM: u64 = 15_000_000_000;

#[test]
fun init_leaves_publisher_and_display() {
    let mut s = club::begin();
    s.next_tx(club::admin());
    let publisher = s.take_from_sender<Publisher>();
    assert!(publisher.from_module<MembershipNFT>());
    let display = s.take_from_sender<Display<MembershipNFT>>();
    assert!(display.version() == 1);
    let fields = display.fields();
    assert!(*fields.get(&b"name".to_string()) == b"Blockbuster {tier_name} #{number}".to_string());
    assert!(
        fields.keys() == vector[b"name".to_string(), b"description".to_string(), b"image_url".to_string()],
    );
    s.return_to_sender(display);
    s.return_to_sender(publisher);
    s.end();
}

#[test]
fun purchase_grants_the_tiers_time() {
    let mut s = club::begin();
    club::purchase(&mut s, MEMBER, 1, STANDARD);
    let bytes = club::event_bytes<MembershipPurchased>();
    s.next_tx(MEMBER);
    let nft = s.take_from_sender<MembershipNFT>();
    let registry = s.take_shared<MemberRegistry<SUI>>();
    assert!(nft.registry() == object::id(&registry));
    assert!(nft.number() == 1);
    assert!(nft.tier() == 1);
    assert!(nft.tier_name() == b"Standard".to_string());
    assert!(nft.started_at_ms() == club::start_ms());
    assert!(nft.expires_at_ms() == club::start_ms() + MONTH_MS);
    assert!(registry.members() == 1);
    let expected = vector[
        bcs::to_bytes(&object::id(&nft)),
        bcs::to_bytes(&object::id(&registry)),
        bcs::to_bytes(&MEMBER),
        bcs::to_bytes(&1u8),
        bcs::to_bytes(&STANDARD),
        bcs::to_bytes(&club::start_ms()),
        bcs::to_bytes(&(club::start_ms() + MONTH_MS)),
        bcs::to_bytes(&1u64),
    ];
    assert!(bytes == expected.flatten());
    ts::return_shared(registry);
    s.return_to_sender(nft);
    s.end();
}

#[test]
fun every_payment_goes_into_the_pool() {
    let mut s = club::begin();
    club::purchase(&mut s, MEMBER, 0, BASIC);
    assert_pool(&mut s, BASIC);
    club::renew(&mut s, MEMBER, BASIC);
    assert_pool(&mut s, 2 * BASIC);
    let price = club::upgrade_price(&mut s, MEMBER, 2);
    club::upgrade(&mut s, MEMBER, 2, price);
    assert_pool(&mut s, 2 * BASIC + price);
    s.next_tx(club::admin());
    assert!(!s.has_most_recent_for_sender<sui::coin::Coin<SUI>>());
    s.end();
}

#[test]
fun members_are_numbered() {
    let mut s = club::begin();
    club::purchase(&mut s, MEMBER, 0, BASIC);
    club::purchase(&mut s, OTHER, 2, PREMIUM);
    s.next_tx(OTHER);
    let nft = s.take_from_sender<MembershipNFT>();
    assert!(nft.number() == 2);
    s.return_to_sender(nft);
    s.end();
}

#[test]
fun membership_ends_by_the_clock() {
    let mut s = club::begin();
    club::purchase(&mut s, MEMBER, 0, BASIC);
    club::advance_to(&mut s, club::start_ms() + MONTH_MS - 1);
    assert!(is_active(&mut s));
    club::advance_to(&mut s, club::start_ms() + MONTH_MS);
    assert!(!is_active(&mut s));
    s.end();
}

#[test, expected_failure(abort_code = membership::EWrongPrice)]
fun purchase_for_less_aborts() {
    let mut s = club::begin();
    club::purchase(&mut s, MEMBER, 0, BASIC - 1);
    abort
}

#[test, expected_failure(abort_code = membership::EWrongPrice)]
fun purchase_for_more_aborts() {
    let mut s = club::begin();
    club::purchase(&mut s, MEMBER, 0, BASIC + 1);
    abort
}

#[test, expected_failure(abort_code = membership::EWrongPrice)]
fun purchase_of_a_dear_tier_for_a_cheap_price_aborts() {
    let mut s = club::begin();
    club::purchase(&mut s, MEMBER, 2, BASIC);
    abort
}

#[test, expected_failure(abort_code = member_registry::EUnknownTier)]
fun purchase_of_an_unknown_tier_aborts() {
    let mut s = club::begin();
    club::purchase(&mut s, MEMBER, 3, BASIC);
    abort
}

#[test, expected_failure(abort_code = membership::EWrongPool)]
fun purchase_into_another_pool_aborts() {
    let mut s = club::begin();
    club::create_pool(&mut s);
    club::purchase(&mut s, MEMBER, 0, BASIC);
    abort
}

#[test, expected_failure(abort_code = member_registry::EWrongVersion)]
fun purchase_at_a_registry_of_another_version_aborts() {
    let mut s = club::begin();
    club::set_registry_version(&mut s, 2);
    club::purchase(&mut s, MEMBER, 0, BASIC);
    abort
}

#[test, expected_failure(abort_code = revenue_pool::EWrongVersion)]
fun purchase_into_a_pool_of_another_version_aborts() {
    let mut s = club::begin();
    club::set_pool_version(&mut s, 2);
    club::purchase(&mut s, MEMBER, 0, BASIC);
    abort
}

#[test]
fun renew_adds_to_the_time_that_is_left() {
    let mut s = club::begin();
    club::purchase(&mut s, MEMBER, 0, BASIC);
    club::advance_to(&mut s, club::start_ms() + 1_000);
    club::renew(&mut s, MEMBER, BASIC);
    let bytes = club::event_bytes<MembershipRenewed>();
    s.next_tx(MEMBER);
    let nft = s.take_from_sender<MembershipNFT>();
    assert!(nft.expires_at_ms() == club::start_ms() + 2 * MONTH_MS);
    let expected = vector[
        bcs::to_bytes(&object::id(&nft)),
        bcs::to_bytes(&MEMBER),
        bcs::to_bytes(&0u8),
        bcs::to_bytes(&BASIC),
        bcs::to_bytes(&(club::start_ms() + 2 * MONTH_MS)),
    ];
    assert!(bytes == expected.flatten());
    s.return_to_sender(nft);
    s.end();
}

#[test]
fun renew_long_after_expiry_counts_from_now() {
    let mut s = club::begin();
    club::purchase(&mut s, MEMBER, 0, BASIC);
    let now = club::start_ms() + 40 * MONTH_MS;
    club::advance_to(&mut s, now);
    club::renew(&mut s, MEMBER, BASIC);
    assert!(expires_at(&mut s) == now + MONTH_MS);
    assert!(is_active(&mut s));
    s.end();
}

#[test]
fun renew_costs_what_the_tier_costs_now() {
    let mut s = club::begin();
    club::purchase(&mut s, MEMBER, 0, BASIC);
    club::set_tier(&mut s, 0, BASIC + 7, 60_000, 480, 1);
    club::renew(&mut s, MEMBER, BASIC + 7);
    assert!(expires_at(&mut s) == club::start_ms() + MONTH_MS + 60_000);
    s.end();
}

#[test, expected_failure(abort_code = membership::EWrongPrice)]
fun renew_at_the_old_price_aborts() {
    let mut s = club::begin();
    club::purchase(&mut s, MEMBER, 0, BASIC);
    club::set_tier(&mut s, 0, BASIC + 7, 60_000, 480, 1);
    club::renew(&mut s, MEMBER, BASIC);
    abort
}

#[test, expected_failure(abort_code = membership::EWrongRegistry)]
fun renew_at_another_registry_aborts() {
    let mut s = club::begin();
    club::purchase(&mut s, MEMBER, 0, BASIC);
    club::create_registry(&mut s);
    club::renew(&mut s, MEMBER, BASIC);
    abort
}

#[test, expected_failure(abort_code = membership::EWrongPool)]
fun renew_into_another_pool_aborts() {
    let mut s = club::begin();
    club::purchase(&mut s, MEMBER, 0, BASIC);
    club::create_pool(&mut s);
    club::renew(&mut s, MEMBER, BASIC);
    abort
}

#[test, expected_failure(abort_code = member_registry::EWrongVersion)]
fun renew_at_a_registry_of_another_version_aborts() {
    let mut s = club::begin();
    club::purchase(&mut s, MEMBER, 0, BASIC);
    club::set_registry_version(&mut s, 2);
    club::renew(&mut s, MEMBER, BASIC);
    abort
}

#[test]
fun upgrade_costs_the_difference_for_the_time_left() {
    let mut s = club::begin();
    club::purchase(&mut s, MEMBER, 0, BASIC);
    assert!(club::upgrade_price(&mut s, MEMBER, 1) == 5_000_000_000);
    assert!(club::upgrade_price(&mut s, MEMBER, 2) == 10_000_000_000);
    club::advance_to(&mut s, club::start_ms() + MONTH_MS / 2);
    assert!(club::upgrade_price(&mut s, MEMBER, 1) == 2_500_000_000);
    s.end();
}

#[test]
fun upgrade_price_rounds_up() {
    let mut s = club::begin();
    club::purchase(&mut s, MEMBER, 0, BASIC);
    // 5e9 × 1 / 2592e6 = 1.93; 5e9 × 7 / 2592e6 = 13.50…
    club::advance_to(&mut s, club::start_ms() + MONTH_MS - 7);
    assert!(club::upgrade_price(&mut s, MEMBER, 1) == 14);
    club::advance_to(&mut s, club::start_ms() + MONTH_MS - 1);
    assert!(club::upgrade_price(&mut s, MEMBER, 1) == 2);
    s.end();
}

#[test]
fun upgrade_price_compares_prices_per_time() {
    let mut s = club::begin();
    // Twice the price for twice the time is no dearer.
    club::set_tier(&mut s, 1, 2 * BASIC, 2 * MONTH_MS, 1080, 2);
    // Three times the price for twice the time is half as dear again.
    club::set_tier(&mut s, 2, 3 * BASIC, 2 * MONTH_MS, 2160, 4);
    club::purchase(&mut s, MEMBER, 0, BASIC);
    assert!(club::upgrade_price(&mut s, MEMBER, 1) == 0);
    assert!(club::upgrade_price(&mut s, MEMBER, 2) == BASIC / 2);
    s.end();
}

#[test]
fun upgrade_price_stands_the_largest_terms() {
    let mut s = club::begin();
    club::set_tier(&mut s, 0, 1, 31_622_400_000, 144, 1);
    club::set_tier(&mut s, 2, 1_000_000_000_000_000, 86_400_000, 4_320, 16);
    club::purchase(&mut s, MEMBER, 0, 1);
    // 366 days at 10^15 a day, less 1 for them all
    assert!(club::upgrade_price(&mut s, MEMBER, 2) == 366_000_000_000_000_000 - 1);
    s.end();
}

#[test, expected_failure(arithmetic_error, location = membership)]
fun upgrade_price_beyond_u64_fails() {
    let mut s = club::begin();
    club::set_tier(&mut s, 0, 1, 31_622_400_000, 144, 1);
    club::set_tier(&mut s, 2, 1_000_000_000_000_000, 60_000, 4_320, 16);
    club::purchase(&mut s, MEMBER, 0, 1);
    club::upgrade_price(&mut s, MEMBER, 2);
    abort
}

#[test]
fun upgrade_lifts_the_tier_and_keeps_the_time() {
    let mut s = club::begin();
    club::purchase(&mut s, MEMBER, 0, BASIC);
    club::advance_to(&mut s, club::start_ms() + MONTH_MS / 2);
    club::upgrade(&mut s, MEMBER, 2, 5_000_000_000);
    let bytes = club::event_bytes<MembershipUpgraded>();
    s.next_tx(MEMBER);
    let nft = s.take_from_sender<MembershipNFT>();
    assert!(nft.tier() == 2);
    assert!(nft.tier_name() == b"Premium".to_string());
    assert!(nft.expires_at_ms() == club::start_ms() + MONTH_MS);
    let expected = vector[
        bcs::to_bytes(&object::id(&nft)),
        bcs::to_bytes(&MEMBER),
        bcs::to_bytes(&0u8),
        bcs::to_bytes(&2u8),
        bcs::to_bytes(&5_000_000_000u64),
        bcs::to_bytes(&(club::start_ms() + MONTH_MS)),
    ];
    assert!(bytes == expected.flatten());
    s.return_to_sender(nft);
    s.end();
}

#[test]
fun upgrade_for_nothing_takes_an_empty_coin() {
    let mut s = club::begin();
    club::set_tier(&mut s, 1, BASIC, MONTH_MS, 1080, 2);
    club::purchase(&mut s, MEMBER, 0, BASIC);
    club::upgrade(&mut s, MEMBER, 1, 0);
    assert_pool(&mut s, BASIC);
    s.end();
}

#[test, expected_failure(abort_code = membership::EWrongPrice)]
fun upgrade_for_less_aborts() {
    let mut s = club::begin();
    club::purchase(&mut s, MEMBER, 0, BASIC);
    club::upgrade(&mut s, MEMBER, 1, 5_000_000_000 - 1);
    abort
}

#[test, expected_failure(abort_code = membership::ENotAnUpgrade)]
fun upgrade_to_the_same_tier_aborts() {
    let mut s = club::begin();
    club::purchase(&mut s, MEMBER, 1, STANDARD);
    club::upgrade(&mut s, MEMBER, 1, 0);
    abort
}

#[test, expected_failure(abort_code = membership::ENotAnUpgrade)]
fun upgrade_downwards_aborts() {
    let mut s = club::begin();
    club::purchase(&mut s, MEMBER, 1, STANDARD);
    club::upgrade(&mut s, MEMBER, 0, 0);
    abort
}

#[test, expected_failure(abort_code = member_registry::EUnknownTier)]
fun upgrade_to_an_unknown_tier_aborts() {
    let mut s = club::begin();
    club::purchase(&mut s, MEMBER, 2, PREMIUM);
    club::upgrade(&mut s, MEMBER, 3, 0);
    abort
}

#[test, expected_failure(abort_code = membership::EExpired)]
fun upgrade_after_expiry_aborts() {
    let mut s = club::begin();
    club::purchase(&mut s, MEMBER, 0, BASIC);
    club::advance_to(&mut s, club::start_ms() + MONTH_MS);
    club::upgrade(&mut s, MEMBER, 1, 0);
    abort
}

#[test, expected_failure(abort_code = membership::EWrongRegistry)]
fun upgrade_at_another_registry_aborts() {
    let mut s = club::begin();
    club::purchase(&mut s, MEMBER, 0, BASIC);
    club::create_registry(&mut s);
    club::upgrade(&mut s, MEMBER, 1, 5_000_000_000);
    abort
}

#[test, expected_failure(abort_code = member_registry::EWrongVersion)]
fun upgrade_at_a_registry_of_another_version_aborts() {
    let mut s = club::begin();
    club::purchase(&mut s, MEMBER, 0, BASIC);
    club::set_registry_version(&mut s, 2);
    club::upgrade(&mut s, MEMBER, 1, 5_000_000_000);
    abort
}

fun assert_pool(s: &mut Scenario, total: u64) {
    let (creators, platform) = club::pool_values(s);
    assert!(creators + platform == total);
    assert!(platform == total * 3 / 10);
}

fun expires_at(s: &mut Scenario): u64 {
    s.next_tx(MEMBER);
    let nft = s.take_from_sender<MembershipNFT>();
    let expires_at_ms = nft.expires_at_ms();
    s.return_to_sender(nft);
    expires_at_ms
}

fun is_active(s: &mut Scenario): bool {
    s.next_tx(MEMBER);
    let nft = s.take_from_sender<MembershipNFT>();
    let clock = s.take_shared<Clock>();
    let active = nft.is_active(&clock);
    ts::return_shared(clock);
    s.return_to_sender(nft);
    active
}
