import type { Config } from '@/api/types';
import { networkOf } from './network';

const EXPLORER = 'https://suiscan.xyz';

/** Where anybody can look at a transaction or an object; undefined on networks that no public explorer shows. */
export function explorerUrl(config: Config | undefined, what: 'tx' | 'object', id: string): string | undefined {
  const network = config && networkOf(config);
  return network === 'mainnet' || network === 'testnet' ? `${EXPLORER}/${network}/${what}/${id}` : undefined;
}
