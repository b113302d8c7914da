import { bcs } from '@mysten/sui/bcs';
import { toHex } from '@mysten/sui/utils';
import type { Config } from '@/api/types';
import { chainClient } from './chain-client';
import { readPool } from './pool';

/** The beginning of `announcement::Announcement`, as far as it is read. */
const Announcement = bcs.struct('Announcement', {
  id: bcs.Address,
  version: bcs.u64(),
  pool: bcs.Address,
  periodStartMs: bcs.u64(),
  periodEndMs: bcs.u64(),
  policy: bcs.string(),
  merkleRoot: bcs.byteVector(),
  leavesBlobId: bcs.string(),
  payouts: bcs.struct('Node', { hash: bcs.byteVector(), paid: bcs.u64(), claimed: bcs.u64(), carried: bcs.u64() }),
  opensAtMs: bcs.u64(),
});

/** A distribution before its money moves. */
export interface StandingAnnouncement {
  readonly id: string;
  readonly periodEndMs: number;
  /** Of its leaves, in hexadecimal digits. */
  readonly merkleRoot: string;
  /** Until then it may be challenged. */
  readonly opensAtMs: number;
}

/** What is announced now, by the chain and nobody else. */
export async function standingAnnouncement(config: Config): Promise<StandingAnnouncement | undefined> {
  const { announcement } = await readPool(config);
  if (announcement === undefined) {
    return undefined;
  }
  const { object } = await chainClient(config).getObject({ objectId: announcement, include: { content: true } });
  return parseAnnouncement(object.content);
}

export function parseAnnouncement(content: Uint8Array): StandingAnnouncement {
  const { id, periodEndMs, merkleRoot, opensAtMs } = Announcement.parse(content);
  return { id, periodEndMs: Number(periodEndMs), merkleRoot: toHex(merkleRoot), opensAtMs: Number(opensAtMs) };
}
