import { api } from '@/api/client';
import type { Config } from '@/api/types';
import type { PayoutNode } from '@/wallet/payout-tree';

interface NodeText {
  readonly hash: string;
  readonly paid: string;
  readonly claimed: string;
  readonly carried: string;
}

/**
 * Whether a creator's payout is part of what the chain has the root of. The platform only says which way leads there: the
 * hashes are computed here, and the root is read from the chain.
 */
export async function checkPayout(config: Config, distribution: string, creator: string, paid: bigint): Promise<boolean> {
  const [{ payoutLeaf, payoutRoot, samePayouts }, { payoutRootOnChain }, proof] = await Promise.all([
    import('@/wallet/payout-tree'),
    import('@/wallet/payout-on-chain'),
    api.get('/distributions/{id}/payouts/{uploader}/proof', { path: { id: distribution, uploader: creator } }),
  ]);
  const leaf = payoutLeaf(creator, { paid, claimed: BigInt(proof.claimed), carried: BigInt(proof.carried) });
  const path = proof.path.map(({ left, sibling }) => ({ left, sibling: node(sibling) }));
  return samePayouts(payoutRoot(leaf, path), await payoutRootOnChain(config, distribution));
}

function node({ hash, paid, claimed, carried }: NodeText): PayoutNode {
  return { hash, paid: BigInt(paid), claimed: BigInt(claimed), carried: BigInt(carried) };
}
