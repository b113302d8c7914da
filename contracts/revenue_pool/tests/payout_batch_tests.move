#[test_only]
module revenue_pool::payout_batch_tests;

use revenue_pool::payout_batch::{Self, BatchPaid, BatchReceipt, BatchReturned, PayoutBatch};
use revenue_pool::world;
use std::bcs;
use sui::sui::SUI;
use sui::test_scenario::Scenario;

const PAYER: address = @0xFA;
const ADA: address = @0xC1;
const BEN: address = @0xC2;
const MAX: u64 = 18_446_744_073_709_551_615;

/// blake2b-256 of the two lists' BCS, computed outside Move.
const DIGEST_OF_ADA_250_BEN_450: vector<u8> =
    x"df70e9642e2fbbe010670993ec3006a5b9c8a18a4958b7e36234f9ac0ef40be1";
const DIGEST_OF_NOTHING: vector<u8> =
    x"9ee6dfb61a2fb903df487c401663825643bb825d41695e63df8af6162ab145a6";

#[test]
fun digest_is_the_hash_of_both_lists() {
    assert!(
        payout_batch::digest_of(&vector[ADA, BEN], &vector[250, 450]) == DIGEST_OF_ADA_250_BEN_450,
    );
    assert!(payout_batch::digest_of(&vector[], &vector[]) == DIGEST_OF_NOTHING);
}

#[test]
fun pay_gives_everyone_a_coin() {
    let mut s = prepare(700, vector[ADA, BEN], vector[250, 450]);
    let (batch, distribution) = newest_batch(&mut s);
    world::pay(&mut s, vector[ADA, BEN], vector[250, 450]);
    let bytes = world::event_bytes<BatchPaid>();
    let expected = vector[
        bcs::to_bytes(&distribution),
        bcs::to_bytes(&batch),
        bcs::to_bytes(&0u64),
        bcs::to_bytes(&vector[ADA, BEN]),
        bcs::to_bytes(&vector[250u64, 450]),
        bcs::to_bytes(&700u64),
        bcs::to_bytes(&0u64),
    ];
    assert!(bytes == expected.flatten());
    assert!(world::coins_of(&mut s, ADA) == vector[250]);
    assert!(world::coins_of(&mut s, BEN) == vector[450]);
    s.end();
}

#[test]
fun pay_happens_once() {
    let mut s = prepare(700, vector[ADA], vector[700]);
    world::pay(&mut s, vector[ADA], vector[700]);
    s.next_tx(world::worker());
    assert!(!s.has_most_recent_for_sender<PayoutBatch<SUI>>());
    s.end();
}

#[test]
fun pay_skips_zeros_and_keeps_the_rest() {
    let mut s = prepare(700, vector[ADA, BEN, ADA], vector[0, 1, 2]);
    world::pay(&mut s, vector[ADA, BEN, ADA], vector[0, 1, 2]);
    assert!(world::coins_of(&mut s, ADA) == vector[2]);
    assert!(world::coins_of(&mut s, BEN) == vector[1]);
    world::close(&mut s);
    assert!(world::creator_pool(&mut s) == 697);
    s.end();
}

#[test]
fun pay_carries_500_recipients() {
    let recipients = vector::tabulate!(500, |i| sui::address::from_u256((i as u256) + 1));
    let amounts = vector::tabulate!(500, |_| 1);
    let mut s = prepare(500, recipients, amounts);
    world::pay(&mut s, recipients, amounts);
    assert!(world::coins_of(&mut s, @0x1) == vector[1]);
    assert!(world::coins_of(&mut s, @0x1F4) == vector[1]);
    s.end();
}

#[test, expected_failure(abort_code = payout_batch::ELengthMismatch)]
fun pay_with_uneven_lists_aborts() {
    let mut s = prepare(700, vector[ADA, BEN], vector[250]);
    world::pay(&mut s, vector[ADA, BEN], vector[250]);
    abort
}

#[test, expected_failure(abort_code = payout_batch::EDigestMismatch)]
fun pay_to_somebody_else_aborts() {
    let mut s = prepare(700, vector[ADA], vector[700]);
    world::pay(&mut s, vector[world::worker()], vector[700]);
    abort
}

#[test, expected_failure(abort_code = payout_batch::EDigestMismatch)]
fun pay_another_amount_aborts() {
    let mut s = prepare(700, vector[ADA], vector[700]);
    world::pay(&mut s, vector[ADA], vector[699]);
    abort
}

#[test, expected_failure(abort_code = payout_batch::EAmountsExceedFunds)]
fun pay_more_than_the_batch_holds_aborts() {
    let mut s = prepare(700, vector[ADA, BEN], vector[700, 1]);
    world::pay(&mut s, vector[ADA, BEN], vector[700, 1]);
    abort
}

#[test, expected_failure(abort_code = payout_batch::EAmountsExceedFunds)]
fun pay_of_a_sum_beyond_u64_aborts() {
    let mut s = prepare(700, vector[ADA, BEN], vector[MAX, MAX]);
    world::pay(&mut s, vector[ADA, BEN], vector[MAX, MAX]);
    abort
}

#[test]
fun give_back_returns_everything() {
    let mut s = prepare(700, vector[ADA, BEN], vector[700, 1]);
    let (id, distribution) = newest_batch(&mut s);
    s.next_tx(world::worker());
    let batch = s.take_from_sender<PayoutBatch<SUI>>();
    batch.give_back(s.ctx());
    let bytes = world::event_bytes<BatchReturned>();
    let expected = vector[
        bcs::to_bytes(&distribution),
        bcs::to_bytes(&id),
        bcs::to_bytes(&0u64),
        bcs::to_bytes(&700u64),
    ];
    assert!(bytes == expected.flatten());
    s.next_tx(world::admin());
    assert!(s.has_most_recent_for_sender<BatchReceipt<SUI>>());
    world::close(&mut s);
    assert!(world::creator_pool(&mut s) == 700);
    s.end();
}

/// A batch of `funds` for these lists, with 700 in the creators' pool before.
fun prepare(funds: u64, recipients: vector<address>, amounts: vector<u64>): Scenario {
    let mut s = world::begin();
    world::deposit(&mut s, PAYER, 1_000);
    world::open_paying(&mut s, funds, recipients, amounts);
    s
}

fun newest_batch(s: &mut Scenario): (ID, ID) {
    s.next_tx(world::worker());
    let batch = s.take_from_sender<PayoutBatch<SUI>>();
    let (id, distribution) = (object::id(&batch), batch.distribution());
    s.return_to_sender(batch);
    (id, distribution)
}
