import { afterEach, expect, it, vi } from 'vitest';
import { config, forgetApi, id, testingApi } from '@/testing/testing-api';
import { type PayoutNode, payoutLeaf, payoutRoot } from '@/wallet/payout-tree';
import { checkPayout } from './check-payout';

const sums = { paid: 750n, claimed: 0n, carried: 4n };
const sibling = payoutLeaf(id('b'), { paid: 250n, claimed: 0n, carried: 0n });
let onChain: PayoutNode;
vi.mock('@/wallet/payout-on-chain', () => ({ payoutRootOnChain: () => Promise.resolve(onChain) }));

afterEach(forgetApi);

function answerWithProof() {
  onChain = payoutRoot(payoutLeaf(id('a'), sums), [{ sibling, left: false }]);
  testingApi({
    [`/distributions/${id('d')}/payouts/${id('a')}/proof`]: {
      uploader: id('a'),
      share: '754',
      carriedIn: '0',
      paid: '750',
      claimed: '0',
      carried: '4',
      path: [{ left: false, sibling: { hash: sibling.hash, paid: '250', claimed: '0', carried: '0' } }],
      root: { hash: onChain.hash, paid: '1000', claimed: '0', carried: '4' },
    },
  });
}

it('proves the amount that the page shows by the root on chain', async () => {
  answerWithProof();

  expect(await checkPayout(config, id('d'), id('a'), 750n)).toBe(true);
});

it('does not take the word of the platform', async () => {
  answerWithProof();

  expect(await checkPayout(config, id('d'), id('a'), 751n)).toBe(false);
  onChain = { ...onChain, hash: '00'.repeat(32) };
  expect(await checkPayout(config, id('d'), id('a'), 750n)).toBe(false);
});
