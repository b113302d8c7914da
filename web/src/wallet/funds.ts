import { requestSuiFromFaucetV2 } from '@mysten/sui/faucet';
import type { Config } from '@/api/types';
import { chainClient } from './chain-client';

/** What an address has of the coin that memberships cost, in base units. */
export async function balanceOf(config: Config, address: string): Promise<bigint> {
  const { balance } = await chainClient(config).getBalance({ owner: address, coinType: config.coinType });
  return BigInt(balance.balance);
}

/** Test networks give away their coins; resolves when they have arrived. */
export async function askFaucet(faucetUrl: string, address: string): Promise<void> {
  await requestSuiFromFaucetV2({ host: faucetUrl, recipient: address });
}
