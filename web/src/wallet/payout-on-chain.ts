import { bcs } from '@mysten/sui/bcs';
import { toHex } from '@mysten/sui/utils';
import type { Config } from '@/api/types';
import { chainClient } from './chain-client';
import type { PayoutNode } from './payout-tree';

/** The beginning of `distribution::Distribution`, as far as the root of its payouts. */
const Distribution = bcs.struct('Distribution', {
  id: bcs.Address,
  version: bcs.u64(),
  pool: bcs.Address,
  periodStartMs: bcs.u64(),
  periodEndMs: bcs.u64(),
  policy: bcs.string(),
  merkleRoot: bcs.byteVector(),
  leavesBlobId: bcs.string(),
  payoutRoot: bcs.struct('Node', { hash: bcs.byteVector(), paid: bcs.u64(), claimed: bcs.u64(), carried: bcs.u64() }),
});

/** The root of what a distribution paid, from the chain and nobody else. */
export async function payoutRootOnChain(config: Config, distribution: string): Promise<PayoutNode> {
  const { hash, paid, claimed, carried } = (await read(config, distribution)).payoutRoot;
  return { hash: toHex(hash), paid: BigInt(paid), claimed: BigInt(claimed), carried: BigInt(carried) };
}

/** The root of a distribution's leaves, likewise; in hexadecimal digits. */
export async function leavesRootOnChain(config: Config, distribution: string): Promise<string> {
  return toHex((await read(config, distribution)).merkleRoot);
}

async function read(config: Config, distribution: string) {
  const { object } = await chainClient(config).getObject({ objectId: distribution, include: { content: true } });
  return Distribution.parse(object.content);
}
