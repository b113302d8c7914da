import { describe, expect, it } from 'vitest';
import { payoutLeaf, payoutRoot, samePayouts } from './payout-tree';

/** Hashes computed by Python's hashlib. */
const leaves = [
  payoutLeaf(`0x${'aa'.repeat(32)}`, { paid: 750n, claimed: 0n, carried: 0n }),
  payoutLeaf(`0x${'bb'.repeat(32)}`, { paid: 0n, claimed: 250n, carried: 3n }),
  payoutLeaf(`0x${'cc'.repeat(32)}`, { paid: 1n, claimed: 2n, carried: 2n ** 40n }),
] as const;
const firstTwo = {
  hash: '2b143fe6efe5729fc13410128d3103a1db36cb61a9321385f0d35015def9385f',
  paid: 750n,
  claimed: 250n,
  carried: 3n,
};
const root = {
  hash: '3b1b2cc446924dbe8a82702009d78a842bf3df0046e01a0028b42dbc24e31d0a',
  paid: 751n,
  claimed: 252n,
  carried: 2n ** 40n + 3n,
};

describe('a payout tree', () => {
  it('has the leaves that the chain computes', () => {
    expect(leaves.map(({ hash }) => hash)).toEqual([
      'c64b03cb0ba0d0118638d55bbe77c07604ea8ee3b6332d3359e9f6f10e173856',
      'b493a905a7594c78044c48e9d347fa8232f5fe80d6a872d8c4e0178eae00afad',
      '0250c9a2fec98821da70897eb05c215a8ed738a98fef51c72a776f5a53d63729',
    ]);
  });

  it('leads from every leaf to its root', () => {
    const [first, second, third] = leaves;
    expect(
      payoutRoot(first, [
        { sibling: second, left: false },
        { sibling: third, left: false },
      ]),
    ).toEqual(root);
    expect(
      payoutRoot(second, [
        { sibling: first, left: true },
        { sibling: third, left: false },
      ]),
    ).toEqual(root);
    expect(payoutRoot(third, [{ sibling: firstTwo, left: true }])).toEqual(root);
  });

  it('is that of its only leaf', () => {
    expect(payoutRoot(leaves[0], [])).toEqual(leaves[0]);
  });

  it('has another root for another amount, side or sum', () => {
    const more = payoutLeaf(`0x${'cc'.repeat(32)}`, { paid: 2n, claimed: 1n, carried: 2n ** 40n });
    expect(samePayouts(payoutRoot(more, [{ sibling: firstTwo, left: true }]), root)).toBe(false);
    expect(samePayouts(payoutRoot(leaves[2], [{ sibling: firstTwo, left: false }]), root)).toBe(false);
    expect(
      samePayouts(payoutRoot(leaves[2], [{ sibling: { ...firstTwo, paid: 751n, claimed: 249n }, left: true }]), root),
    ).toBe(false);
    expect(samePayouts({ ...root, carried: 0n }, root)).toBe(false);
  });
});
