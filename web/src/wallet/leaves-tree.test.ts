import { expect, it } from 'vitest';
import { LeavesTree, receiptDigest } from './leaves-tree';

/** Hashes computed by Python's hashlib. */
const ROOTS: readonly [string, string][] = [
  ['a', '7234082e1dd0b5ec0acd71875d61c9f374af30c100bc4de7aa4eb3f15bbed686'],
  ['ab', 'ee616625a590167bc4b3dc703ab4f3f2ddecbee6b9d05fee9281f02046e6082e'],
  ['abc', '17321db51c1ef3ec1f77e271aa300b4e5c6091708bcba37e46025774a26142ee'],
  ['abcd', '421360a6099803b465dff5246cb164c2b6ffac54f17cecc04fa7bfe2561e1804'],
  ['abcde', '57d36622e3f900dadd327fb108b62e282cb8f65225ff24749df78d09176c1d0d'],
  ['abcdefg', '0ce9bb5a866b32da9bbedf63a975ce8516626b796b5ceae40b9e353c28a49ddf'],
];

it.each(ROOTS)('has the root of %s that the server computes', (lines, root) => {
  const tree = new LeavesTree();
  for (const line of lines) {
    tree.add(new TextEncoder().encode(line));
  }

  expect(tree.root()).toBe(root);
});

it('has no root without leaves', () => {
  expect(new LeavesTree().root()).toBeUndefined();
});

it('names a receipt as the contract wants it', () => {
  expect(receiptDigest('text', 'abcd')).toBe('b3865a7e39b2339b8277dd83e9e912678f06a19deea1d982f0e3c29d602fc474');
});
