import { bcs } from '@mysten/sui/bcs';
import { blake2b } from '@noble/hashes/blake2.js';
import { bytesToHex, concatBytes, hexToBytes } from '@noble/hashes/utils.js';

/** A node of a distribution's Merkle-sum tree: its hash in hex, and what all payouts below it sum up to, in base units. */
export interface PayoutNode {
  readonly hash: string;
  readonly paid: bigint;
  readonly claimed: bigint;
  readonly carried: bigint;
}

export type PayoutSums = Omit<PayoutNode, 'hash'>;

/** One level of the way from a leaf up to the root. */
export interface PayoutStep {
  readonly sibling: PayoutNode;
  /** Whether the sibling stands on the left. */
  readonly left: boolean;
}

const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

/** A creator's leaf, as the module `payout_tree` on chain computes it. */
export function payoutLeaf(recipient: string, sums: PayoutSums): PayoutNode {
  return { ...sums, hash: digest(LEAF, bcs.Address.serialize(recipient).toBytes(), sumsInBcs(sums)) };
}

/** The root that a leaf with these siblings has; only the tree that holds the leaf leads to the root on chain. */
export function payoutRoot(leaf: PayoutNode, path: readonly PayoutStep[]): PayoutNode {
  return path.reduce((node, { sibling, left }) => (left ? above(sibling, node) : above(node, sibling)), leaf);
}

/** The sums go into the hashes, so a node that equals another has its sums too. */
export function samePayouts(one: PayoutNode, other: PayoutNode): boolean {
  return (
    one.hash === other.hash && one.paid === other.paid && one.claimed === other.claimed && one.carried === other.carried
  );
}

function above(left: PayoutNode, right: PayoutNode): PayoutNode {
  return {
    hash: digest(NODE, hexToBytes(left.hash), sumsInBcs(left), hexToBytes(right.hash), sumsInBcs(right)),
    paid: left.paid + right.paid,
    claimed: left.claimed + right.claimed,
    carried: left.carried + right.carried,
  };
}

function sumsInBcs({ paid, claimed, carried }: PayoutSums): Uint8Array {
  return concatBytes(...[paid, claimed, carried].map((sum) => bcs.u64().serialize(sum).toBytes()));
}

function digest(...parts: Uint8Array[]): string {
  return bytesToHex(blake2b(concatBytes(...parts), { dkLen: 32 }));
}
