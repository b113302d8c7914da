import { api } from '@/api/client';
import { OfflineError } from '@/api/errors';
import type { Config } from '@/api/types';

/** Each rejects when its part doesn't answer; `config` is there for all but the first. */
export const CHECKS = {
  api: async () => void (await api.get('/config')),
  catalogue: async () => void (await api.get('/contents', { query: { limit: 1 } })),
  chain: async (config: Config | undefined) => {
    const { readPool } = await import('@/wallet/pool');
    await readPool(config as Config);
  },
  films: async (config: Config | undefined) => {
    // Whatever it answers, it is there; other origins' answers can't be read, and needn't be.
    await fetch(new URL('/health', config?.edgeUrl), { mode: 'no-cors', cache: 'no-store' }).catch((cause: unknown) => {
      throw new OfflineError(cause);
    });
  },
} satisfies Record<string, (config: Config | undefined) => Promise<void>>;

export type CheckName = keyof typeof CHECKS;
