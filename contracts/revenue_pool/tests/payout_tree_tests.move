#[test_only]
module revenue_pool::payout_tree_tests;

use revenue_pool::payout_tree::{Self, Node, Path};
use sui::hash;

const ADA: address = @0xC1;
const BEN: address = @0xC2;
const CLO: address = @0xC3;
const MAX: u64 = 18_446_744_073_709_551_615;

#[test]
fun every_leaf_has_a_path_to_the_root() {
    let (ada, ben, clo, root) = tree();
    assert!(root.contains(ada, &path(vector[false, false], vector[ben, clo])));
    assert!(root.contains(ben, &path(vector[true, false], vector[ada, clo])));
    let pair = parent(&ada, &ben);
    assert!(root.contains(clo, &path(vector[true], vector[pair])));
    assert!(root.paid() == 100 && root.claimed() == 20 && root.carried() == 3);
    assert!(root.total() == 123);
}

#[test]
fun a_single_leaf_is_the_root() {
    let ada = payout_tree::leaf(ADA, payout_tree::sums(1, 2, 3));
    assert!(ada.contains(copy ada, &path(vector[], vector[])));
}

#[test]
fun no_other_amount_person_place_or_sum_passes() {
    let (ada, ben, clo, root) = tree();
    let right = path(vector[false, false], vector[ben, clo]);
    assert!(!root.contains(payout_tree::leaf(ADA, payout_tree::sums(101, 0, 0)), &right));
    assert!(!root.contains(payout_tree::leaf(ADA, payout_tree::sums(0, 100, 0)), &right));
    assert!(!root.contains(payout_tree::leaf(BEN, payout_tree::sums(100, 0, 0)), &right));
    assert!(!root.contains(ada, &path(vector[true, false], vector[ben, clo])));
    assert!(!root.contains(ada, &path(vector[false], vector[ben])));
    let richer = payout_tree::node(root.hash(), payout_tree::sums(101, 20, 3));
    assert!(!richer.contains(ada, &right));
    let lying = payout_tree::node(ben.hash(), payout_tree::sums(0, 19, 1));
    assert!(!root.contains(ada, &path(vector[false, false], vector[lying, clo])));
    // An inner node is no leaf.
    let pair = parent(&ada, &ben);
    assert!(pair.hash() != payout_tree::leaf(ADA, payout_tree::sums(100, 20, 0)).hash());
}

#[test]
fun hashes_are_those_of_the_public_scheme() {
    let leaf = payout_tree::leaf(@0x1, payout_tree::sums(2, 3, 4));
    let mut preimage = x"00";
    preimage.append(x"0000000000000000000000000000000000000000000000000000000000000001");
    preimage.append(x"0200000000000000");
    preimage.append(x"0300000000000000");
    preimage.append(x"0400000000000000");
    assert!(leaf.hash() == hash::blake2b256(&preimage));
}

#[test, expected_failure(abort_code = payout_tree::EBadHash)]
fun a_hash_of_33_bytes_aborts() {
    payout_tree::node(vector::tabulate!(33, |_| 0), payout_tree::sums(0, 0, 0));
}

#[test, expected_failure(abort_code = payout_tree::ESumTooLarge)]
fun sums_beyond_u64_together_abort() {
    payout_tree::sums(MAX, 0, 1);
}

#[test, expected_failure(abort_code = payout_tree::ESumTooLarge)]
fun a_path_whose_sums_overflow_aborts() {
    let ada = payout_tree::leaf(ADA, payout_tree::sums(1, 0, 0));
    let huge = payout_tree::leaf(BEN, payout_tree::sums(MAX, 0, 0));
    ada.contains(copy ada, &path(vector[false], vector[huge]));
}

#[test, expected_failure(abort_code = payout_tree::EUnevenPath)]
fun an_uneven_path_aborts() {
    payout_tree::path(vector[true], vector[], vector[], vector[], vector[]);
}

/// Ada is paid 100, Ben may claim 20, Clo has 3 carried over.
fun tree(): (Node, Node, Node, Node) {
    let ada = payout_tree::leaf(ADA, payout_tree::sums(100, 0, 0));
    let ben = payout_tree::leaf(BEN, payout_tree::sums(0, 20, 0));
    let clo = payout_tree::leaf(CLO, payout_tree::sums(0, 0, 3));
    (ada, ben, clo, parent(&parent(&ada, &ben), &clo))
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

/// Written apart from the module: one byte, then hash and three little-endian sums of either side.
fun parent(left: &Node, right: &Node): Node {
    let mut preimage = x"01";
    vector[*left, *right].do!(|node| {
        preimage.append(node.hash());
        preimage.append(std::bcs::to_bytes(&node.paid()));
        preimage.append(std::bcs::to_bytes(&node.claimed()));
        preimage.append(std::bcs::to_bytes(&node.carried()));
    });
    payout_tree::node(
        hash::blake2b256(&preimage),
        payout_tree::sums(
            left.paid() + right.paid(),
            left.claimed() + right.claimed(),
            left.carried() + right.carried(),
        ),
    )
}
