#[test_only, allow(implicit_const_copy)]
module membership::member_registry_tests;

use membership::club;
use membership::member_registry::{Self, MemberRegistry, RegistryCreated, TierChanged};
use revenue_pool::revenue_pool::RevenuePool;
use std::bcs;
use sui::sui::SUI;
use sui::test_scenario as ts;

const DAY_MS: u64 = 86_400_000;

#[test]
fun create_offers_three_tiers() {
    let mut s = club::begin();
    let bytes = club::event_bytes<RegistryCreated>();
    s.next_tx(club::admin());
    let registry = s.take_shared<MemberRegistry<SUI>>();
    let pool = s.take_shared<RevenuePool<SUI>>();
    assert!(registry.pool() == object::id(&pool));
    assert!(registry.members() == 0);
    let names = vector[b"Basic", b"Standard", b"Premium"];
    let terms = vector[
        vector[5_000_000_000, 30 * DAY_MS, 480, 1],
        vector[10_000_000_000, 30 * DAY_MS, 1080, 2],
        vector[15_000_000_000, 30 * DAY_MS, 2160, 4],
    ];
    let mut expected = vector[
        bcs::to_bytes(&object::id(&registry)),
        bcs::to_bytes(&object::id(&pool)),
        vector[3],
    ];
    vector[0u8, 1, 2].do!(|i| {
        let (tier, term) = (registry.tier(i), &terms[i as u64]);
        assert!(tier.name() == names[i as u64].to_string());
        assert!(tier.price() == term[0]);
        assert!(tier.duration_ms() == term[1]);
        assert!(tier.max_height() == term[2]);
        assert!(tier.max_streams() == term[3]);
        expected.push_back(bcs::to_bytes(&names[i as u64]));
        term.do_ref!(|value| expected.push_back(bcs::to_bytes(value)));
    });
    assert!(bytes == expected.flatten());
    ts::return_shared(pool);
    ts::return_shared(registry);
    s.end();
}

#[test]
fun set_tier_changes_its_terms_only() {
    let mut s = club::begin();
    club::set_tier(&mut s, 1, 12, DAY_MS, 720, 3);
    let bytes = club::event_bytes<TierChanged>();
    s.next_tx(club::admin());
    let registry = s.take_shared<MemberRegistry<SUI>>();
    let tier = registry.tier(1);
    assert!(tier.name() == b"Standard".to_string());
    assert!(tier.price() == 12);
    assert!(tier.duration_ms() == DAY_MS);
    assert!(tier.max_height() == 720);
    assert!(tier.max_streams() == 3);
    assert!(registry.tier(0).price() == 5_000_000_000);
    assert!(registry.tier(2).price() == 15_000_000_000);
    let expected = vector[
        bcs::to_bytes(&object::id(&registry)),
        bcs::to_bytes(&1u8),
        bcs::to_bytes(&b"Standard"),
        bcs::to_bytes(&12u64),
        bcs::to_bytes(&DAY_MS),
        bcs::to_bytes(&720u64),
        bcs::to_bytes(&3u64),
    ];
    assert!(bytes == expected.flatten());
    ts::return_shared(registry);
    s.end();
}

#[test]
fun set_tier_accepts_the_bounds() {
    let mut s = club::begin();
    club::set_tier(&mut s, 0, 1, 60_000, 144, 1);
    club::set_tier(&mut s, 2, 1_000_000_000_000_000, 366 * DAY_MS, 4_320, 16);
    s.end();
}

#[test, expected_failure(abort_code = member_registry::EUnknownTier)]
fun set_a_fourth_tier_aborts() {
    let mut s = club::begin();
    club::set_tier(&mut s, 3, 1, DAY_MS, 480, 1);
    abort
}

#[test, expected_failure(abort_code = member_registry::EPriceOutOfBounds)]
fun set_tier_for_nothing_aborts() {
    let mut s = club::begin();
    club::set_tier(&mut s, 0, 0, DAY_MS, 480, 1);
    abort
}

#[test, expected_failure(abort_code = member_registry::EPriceOutOfBounds)]
fun set_tier_for_too_much_aborts() {
    let mut s = club::begin();
    club::set_tier(&mut s, 0, 1_000_000_000_000_001, DAY_MS, 480, 1);
    abort
}

#[test, expected_failure(abort_code = member_registry::EDurationOutOfBounds)]
fun set_tier_too_short_aborts() {
    let mut s = club::begin();
    club::set_tier(&mut s, 0, 1, 59_999, 480, 1);
    abort
}

#[test, expected_failure(abort_code = member_registry::EDurationOutOfBounds)]
fun set_tier_too_long_aborts() {
    let mut s = club::begin();
    club::set_tier(&mut s, 0, 1, 366 * DAY_MS + 1, 480, 1);
    abort
}

#[test, expected_failure(abort_code = member_registry::EHeightOutOfBounds)]
fun set_tier_too_low_aborts() {
    let mut s = club::begin();
    club::set_tier(&mut s, 0, 1, DAY_MS, 143, 1);
    abort
}

#[test, expected_failure(abort_code = member_registry::EHeightOutOfBounds)]
fun set_tier_too_high_aborts() {
    let mut s = club::begin();
    club::set_tier(&mut s, 0, 1, DAY_MS, 4_321, 1);
    abort
}

#[test, expected_failure(abort_code = member_registry::EStreamsOutOfBounds)]
fun set_tier_without_streams_aborts() {
    let mut s = club::begin();
    club::set_tier(&mut s, 0, 1, DAY_MS, 480, 0);
    abort
}

#[test, expected_failure(abort_code = member_registry::EStreamsOutOfBounds)]
fun set_tier_with_17_streams_aborts() {
    let mut s = club::begin();
    club::set_tier(&mut s, 0, 1, DAY_MS, 480, 17);
    abort
}

#[test, expected_failure(abort_code = member_registry::EWrongVersion)]
fun set_tier_of_another_version_aborts() {
    let mut s = club::begin();
    club::set_registry_version(&mut s, 2);
    club::set_tier(&mut s, 0, 1, DAY_MS, 480, 1);
    abort
}
