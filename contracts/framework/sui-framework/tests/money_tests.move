/// Coins by the handful, currencies under regulation, and money that addresses hold without coins.
#[test_only]
module sui::money_tests;

use std::unit_test::assert_eq;
use sui::accumulator;
use sui::balance::{Self, Balance};
use sui::coin::{Self, Coin};
use sui::funds_accumulator::{Self, Withdrawal};
use sui::pay;
use sui::sui::SUI;
use sui::test_scenario as ts;
use sui::test_utils;

public struct MONEY_TESTS has drop {}

#[test]
fun coins_are_paid_in_parts() {
    let mut s = ts::begin(@0xA);
    let mut coin = coin::mint_for_testing<SUI>(100, s.ctx());
    pay::split(&mut coin, 1, s.ctx());
    coin.split_vec(vector[2, 3], s.ctx());
    coin.split_and_transfer(4, @0xB, s.ctx());
    coin.divide_and_keep(3, s.ctx());
    assert_eq!(coin.value(), 30); // 90 − 2 × 30
    pay::keep(coin, s.ctx());
    s.next_tx(@0xB);
    assert_eq!(s.take_from_sender<Coin<SUI>>().burn_for_testing(), 4);
    s.next_tx(@0xA);
    let mut coins = vector[];
    6u64.do!(|_| coins.push_back(s.take_from_sender<Coin<SUI>>()));
    let mut sum = coins.pop_back();
    pay::join(&mut sum, coins.pop_back());
    sum.join_vec(coins);
    assert_eq!(sum.value(), 96);
    pay::join_vec_and_transfer(vector[sum, coin::mint_for_testing(1, s.ctx())], @0xB);
    s.next_tx(@0xB);
    assert_eq!(s.take_from_sender<Coin<SUI>>().burn_for_testing(), 97);
    s.end();
}

#[test, expected_failure(abort_code = pay::ENoCoins)]
fun no_coins_are_not_joined() {
    pay::join_vec_and_transfer<SUI>(vector[], @0xB)
}

#[test]
fun a_treasury_becomes_a_supply() {
    let mut ctx = tx_context::dummy();
    let mut treasury = coin::create_treasury_cap_for_testing<SUI>(&mut ctx);
    let minted = treasury.mint_balance(5);
    assert!(treasury.supply_immut().value() == 5 && treasury.supply().value() == 5);
    assert_eq!(treasury.supply_mut().decrease_supply(minted), 5);
    let supply = treasury.into_supply();
    assert_eq!(supply.value(), 0);
    test_utils::destroy(supply);
}

#[test]
fun currencies_are_regulated() {
    let mut s = ts::begin(@0xA);
    let (treasury, deny_cap, metadata) = coin::create_regulated_currency_v2(
        test_utils::create_one_time_witness<MONEY_TESTS>(),
        2,
        b"REG",
        b"Regulated",
        b"",
        option::none(),
        true,
        s.ctx(),
    );
    assert!(metadata.get_icon_url().is_none() && metadata.get_name() == b"Regulated".to_string());
    assert_eq!(metadata.get_description(), b"".to_string());
    test_utils::destroy(treasury);
    test_utils::destroy(deny_cap);
    test_utils::destroy(metadata);
    let (treasury, deny_cap, mut metadata) = coin::create_regulated_currency(
        test_utils::create_one_time_witness<MONEY_TESTS>(),
        2,
        b"REG",
        b"Regulated",
        b"",
        option::none(),
        s.ctx(),
    );
    treasury.update_name(&mut metadata, b"n".to_string());
    treasury.update_symbol(&mut metadata, b"s".to_ascii_string());
    treasury.update_description(&mut metadata, b"d".to_string());
    treasury.update_icon_url(&mut metadata, b"u".to_ascii_string());
    assert!(metadata.get_name() == b"n".to_string() && metadata.get_icon_url().is_some());
    test_utils::destroy(treasury);
    test_utils::destroy(deny_cap);
    test_utils::destroy(metadata);
    assert_eq!(s.end().frozen().length(), 2);
}

#[test]
fun money_is_sent_without_coins() {
    let mut ctx = tx_context::dummy();
    balance::create_for_testing<SUI>(100).send_funds(@0xA);
    coin::mint_for_testing<SUI>(20, &mut ctx).send_funds(@0xA);
    let mut withdrawal = funds_accumulator::create_for_testing<Balance<SUI>>(@0xA, 50);
    let part = withdrawal.split(20);
    assert!(withdrawal.limit() == 30 && part.limit() == 20 && part.owner() == @0xA);
    let coin = coin::redeem_funds(part, &mut ctx);
    assert_eq!(coin.burn_for_testing(), 20);
    withdrawal.join(funds_accumulator::create_for_testing(@0xA, 5));
    assert_eq!(balance::redeem_funds(withdrawal).destroy_for_testing(), 35);
}

#[test]
fun objects_hold_money() {
    let mut ctx = tx_context::dummy();
    let mut id = object::new(&mut ctx);
    balance::create_for_testing<SUI>(9).send_funds(id.to_address());
    let withdrawal: Withdrawal<Balance<SUI>> = balance::withdraw_funds_from_object(&mut id, 9);
    assert!(withdrawal.owner() == id.to_address() && withdrawal.limit() == 9);
    id.delete();
}

#[test]
fun settled_money_is_read() {
    let root = accumulator::root_for_testing<Balance<SUI>>(@0xA, 1 << 64, &mut tx_context::dummy());
    assert_eq!(balance::settled_funds_value<SUI>(&root, @0xA), std::u64::max_value!());
    assert_eq!(balance::settled_funds_value<SUI>(&root, @0xB), 0);
    test_utils::destroy(root);
}

#[test, expected_failure(abort_code = funds_accumulator::EInvalidSubLimit)]
fun a_withdrawal_is_not_split_beyond_its_limit() {
    funds_accumulator::create_for_testing<Balance<SUI>>(@0xA, 1).split(2);
}

#[test, expected_failure(abort_code = funds_accumulator::EOwnerMismatch)]
fun withdrawals_of_two_owners_are_not_joined() {
    let mut withdrawal = funds_accumulator::create_for_testing<Balance<SUI>>(@0xA, 1);
    withdrawal.join(funds_accumulator::create_for_testing(@0xB, 1));
}

#[test, expected_failure(abort_code = funds_accumulator::EOverflow)]
fun limits_do_not_overflow() {
    let mut withdrawal = funds_accumulator::create_for_testing<Balance<SUI>>(
        @0xA,
        std::u256::max_value!(),
    );
    withdrawal.join(funds_accumulator::create_for_testing(@0xA, 1));
}
