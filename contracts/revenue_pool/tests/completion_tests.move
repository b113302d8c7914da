#[test_only]
module revenue_pool::completion_tests;

use revenue_pool::completion::multiplier_bps;

#[test]
fun follows_the_published_points() {
    assert!(multiplier_bps(0) == 10_000);
    assert!(multiplier_bps(1) == 10_000); // 10000.5
    assert!(multiplier_bps(2) == 10_001);
    assert!(multiplier_bps(2_500) == 11_250);
    assert!(multiplier_bps(4_999) == 12_499); // 12499.5
    assert!(multiplier_bps(5_000) == 12_500);
    assert!(multiplier_bps(5_001) == 12_500); // 12500.83
    assert!(multiplier_bps(6_500) == 13_750);
    assert!(multiplier_bps(7_999) == 14_999); // 14999.17
    assert!(multiplier_bps(8_000) == 15_000);
    assert!(multiplier_bps(9_000) == 15_000);
    assert!(multiplier_bps(10_000) == 15_000);
}

#[test]
fun counts_more_than_all_as_all() {
    assert!(multiplier_bps(10_001) == 15_000);
    assert!(multiplier_bps(20_000) == 15_000);
    assert!(multiplier_bps(std::u64::max_value!()) == 15_000);
}

#[test]
fun rises_without_a_cliff() {
    let mut completion = 0;
    let mut last = multiplier_bps(0);
    while (completion < 10_000) {
        completion = completion + 1;
        let next = multiplier_bps(completion);
        assert!(next == last || next == last + 1);
        last = next;
    }
}
