import { bcs } from '@mysten/sui/bcs';
import type { Config } from '@/api/types';
import { chainClient } from './chain-client';

const BASIS_POINTS = 10_000;

/** `revenue_pool::RevenuePool<C>`, field by field. */
const RevenuePool = bcs.struct('RevenuePool', {
  id: bcs.Address,
  version: bcs.u64(),
  creator_bps: bcs.u64(),
  creator_pool: bcs.u64(),
  treasury: bcs.u64(),
  distributed_until_ms: bcs.u64(),
  challenge_window_ms: bcs.u64(),
  announcement: bcs.option(bcs.Address),
  open_distribution: bcs.option(bcs.Address),
});

export interface Pool {
  /** What the next run distributes, in base units. */
  readonly creatorPool: string;
  /** The creators' part of every payment, of 1. */
  readonly creatorShare: number;
  /** What stands announced, before its money moves. */
  readonly announcement: string | undefined;
}

/** The pool as it stands on chain now. */
export async function readPool(config: Config): Promise<Pool> {
  const { object } = await chainClient(config).getObject({
    objectId: config.objects.revenuePool,
    include: { content: true },
  });
  return parsePool(object.content);
}

export function parsePool(content: Uint8Array): Pool {
  const pool = RevenuePool.parse(content);
  return {
    creatorPool: pool.creator_pool,
    creatorShare: Number(pool.creator_bps) / BASIS_POINTS,
    announcement: pool.announcement ?? undefined,
  };
}
