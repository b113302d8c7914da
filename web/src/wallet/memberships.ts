import { bcs } from '@mysten/sui/bcs';
import { Transaction } from '@mysten/sui/transactions';
import type { Config } from '@/api/types';
import { addUpgradePrice } from './chain';
import { chainClient } from './chain-client';
import { inWords } from './refusal';

/** `membership::MembershipNFT`, field by field. */
const MembershipNft = bcs.struct('MembershipNFT', {
  id: bcs.Address,
  registry: bcs.Address,
  number: bcs.u64(),
  tier: bcs.u8(),
  tier_name: bcs.string(),
  started_at_ms: bcs.u64(),
  expires_at_ms: bcs.u64(),
});

/** A membership in a wallet, running or not. */
export interface HeldMembership {
  readonly id: string;
  /** Memberships are numbered as they are sold. */
  readonly number: number;
  readonly tier: number;
  readonly tierName: string;
  readonly startedAt: number;
  readonly expiresAt: number;
}

/** The memberships that an address holds, the one that lasts longest first. */
export async function membershipsOf(config: Config, address: string): Promise<readonly HeldMembership[]> {
  const client = chainClient(config);
  const type = `${config.packages.membership}::membership::MembershipNFT`;
  const held: HeldMembership[] = [];
  for (let cursor: string | null = null, more = true; more; ) {
    const page: Awaited<ReturnType<typeof client.listOwnedObjects<{ content: true }>>> = await client.listOwnedObjects({
      owner: address,
      type,
      cursor,
      include: { content: true },
    });
    held.push(...page.objects.map((object) => parseMembership(object.content)));
    cursor = page.cursor;
    more = page.hasNextPage;
  }
  return held.sort((a, b) => b.expiresAt - a.expiresAt);
}

export function parseMembership(content: Uint8Array): HeldMembership {
  const nft = MembershipNft.parse(content);
  return {
    id: nft.id,
    number: Number(nft.number),
    tier: nft.tier,
    tierName: nft.tier_name,
    startedAt: Number(nft.started_at_ms),
    expiresAt: Number(nft.expires_at_ms),
  };
}

/** What the contract asks for an upgrade now, in base units; it falls as time passes. */
export async function upgradePrice(config: Config, holder: string, membership: string, tier: number): Promise<bigint> {
  const transaction = new Transaction();
  transaction.setSender(holder);
  addUpgradePrice(transaction, config, membership, tier);
  const result = await inWords(config, () =>
    chainClient(config).simulateTransaction({ transaction, include: { commandResults: true }, checksEnabled: false }),
  );
  return BigInt(bcs.u64().parse(result.commandResults![0]!.returnValues[0]!.bcs));
}
