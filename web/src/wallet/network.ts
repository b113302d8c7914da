import type { Config } from '@/api/types';

export type Network = 'mainnet' | 'testnet' | 'devnet' | 'localnet';

/** Digests of the genesis checkpoints, which is what a chain is known by. */
const PUBLIC_CHAINS: Readonly<Record<string, Network>> = {
  '4btiuiMPvEENsttpZC7CZ53DruC3MAgfznDbASZ7DR6S': 'mainnet',
  '69WiPg3DAQiwdxfncX6wYQ2siKwAe6L9BZthQea3JNMD': 'testnet',
};

/** Which of the networks that wallets tell apart a platform runs on. A local one is on this machine, and has a faucet. */
export function networkOf(config: Pick<Config, 'chainId' | 'faucetUrl'>, here = globalThis.location?.hostname): Network {
  return PUBLIC_CHAINS[config.chainId] ?? (isLocal(config.faucetUrl, here) ? 'localnet' : 'devnet');
}

function isLocal(faucetUrl: string | undefined, here: string | undefined): boolean {
  const host = faucetUrl && new URL(faucetUrl).hostname;
  return host !== undefined && (host === here || host === 'localhost' || host === '[::1]' || host.startsWith('127.'));
}
