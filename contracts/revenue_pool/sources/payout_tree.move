/// A Merkle-sum tree over a period's payouts, one leaf for each creator. A node carries the sums of all leaves below it, and
/// they go into its hash: a root vouches for the totals too, and no two leaves can hide behind the same money. A leaf is what
/// a creator is paid, may claim, and has carried over to the next period. The shape is that of RFC 9162, section 2.1.
module revenue_pool::payout_tree;

use std::bcs;
use sui::hash;

/// A hash must have 32 bytes.
const EBadHash: u64 = 0;
/// The sums must fit in 64 bits together.
const ESumTooLarge: u64 = 1;
/// Give as many sums as hashes and sides.
const EUnevenPath: u64 = 2;

const HASH_BYTES: u64 = 32;
const LEAF: u8 = 0;
const NODE: u8 = 1;
const MAX_U64: u128 = 18_446_744_073_709_551_615;

public struct Sums has copy, drop, store {
    paid: u64,
    claimed: u64,
    carried: u64,
}

public struct Node has copy, drop, store {
    hash: vector<u8>,
    sums: Sums,
}

/// The way from a leaf to the root: at each level the sibling, and whether it stands on the left.
public struct Path has drop {
    siblings: vector<Node>,
    left: vector<bool>,
}

public fun sums(paid: u64, claimed: u64, carried: u64): Sums {
    let total = (paid as u128) + (claimed as u128) + (carried as u128);
    assert!(total <= MAX_U64, ESumTooLarge);
    Sums { paid, claimed, carried }
}

public fun node(hash: vector<u8>, sums: Sums): Node {
    assert!(hash.length() == HASH_BYTES, EBadHash);
    Node { hash, sums }
}

/// The leaf of a creator: `blake2b256(0x00 ‖ bcs(recipient) ‖ bcs(paid) ‖ bcs(claimed) ‖ bcs(carried))`.
public fun leaf(recipient: address, sums: Sums): Node {
    let mut preimage = vector[LEAF];
    preimage.append(bcs::to_bytes(&recipient));
    preimage.append(bcs::to_bytes(&sums));
    Node { hash: hash::blake2b256(&preimage), sums }
}

/// Siblings from the leaf's up to the one below the root, each with its hash and sums.
public fun path(
    left: vector<bool>,
    hashes: vector<vector<u8>>,
    paid: vector<u64>,
    claimed: vector<u64>,
    carried: vector<u64>,
): Path {
    let n = hashes.length();
    assert!(
        left.length() == n && paid.length() == n && claimed.length() == n && carried.length() == n,
        EUnevenPath,
    );
    Path {
        siblings: vector::tabulate!(n, |i| node(hashes[i], sums(paid[i], claimed[i], carried[i]))),
        left,
    }
}

/// Whether `leaf` stands in the tree of this root. Sums that differ from the root's make every path fail.
public fun contains(root: &Node, leaf: Node, path: &Path): bool {
    let mut node = leaf;
    path.siblings.length().do!(|i| {
        node = if (path.left[i]) parent(&path.siblings[i], &node)
        else parent(&node, &path.siblings[i]);
    });
    node == *root
}

public fun hash(self: &Node): vector<u8> {
    self.hash
}

public fun paid(self: &Node): u64 {
    self.sums.paid
}

public fun claimed(self: &Node): u64 {
    self.sums.claimed
}

public fun carried(self: &Node): u64 {
    self.sums.carried
}

/// All that the tree hands out; fits, for the sums were checked together.
public fun total(self: &Node): u64 {
    self.sums.paid + self.sums.claimed + self.sums.carried
}

/// `blake2b256(0x01 ‖ left hash ‖ bcs(left sums) ‖ right hash ‖ bcs(right sums))`, with the sums of both.
fun parent(left: &Node, right: &Node): Node {
    let mut preimage = vector[NODE];
    preimage.append(left.hash);
    preimage.append(bcs::to_bytes(&left.sums));
    preimage.append(right.hash);
    preimage.append(bcs::to_bytes(&right.sums));
    Node { hash: hash::blake2b256(&preimage), sums: add(&left.sums, &right.sums) }
}

fun add(a: &Sums, b: &Sums): Sums {
    assert!(((a.paid as u128) + (b.paid as u128)) <= MAX_U64, ESumTooLarge);
    assert!(((a.claimed as u128) + (b.claimed as u128)) <= MAX_U64, ESumTooLarge);
    assert!(((a.carried as u128) + (b.carried as u128)) <= MAX_U64, ESumTooLarge);
    sums(a.paid + b.paid, a.claimed + b.claimed, a.carried + b.carried)
}
