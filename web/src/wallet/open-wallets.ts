import type { Config } from '@/api/types';

let opened: Promise<unknown> | undefined;

/** Loads wallets and the chain's SDK, once; whatever they find is in `walletStore`. */
export function openWallets(config: Config): Promise<unknown> {
  opened ??= import('./wallets')
    .then(({ Wallets }) => new Wallets(config))
    .catch((failure: unknown) => {
      opened = undefined;
      throw failure;
    });
  return opened;
}
