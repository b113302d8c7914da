import { describe, expect, it } from 'vitest';
import { networkOf } from './network';

describe('networkOf', () => {
  it.each([
    ['mainnet', '4btiuiMPvEENsttpZC7CZ53DruC3MAgfznDbASZ7DR6S', 'http://localhost:9123'],
    ['testnet', '69WiPg3DAQiwdxfncX6wYQ2siKwAe6L9BZthQea3JNMD', 'https://faucet.example'],
    ['localnet', 'other', 'http://localhost:9123'],
    ['localnet', 'other', 'http://127.0.0.1:9123'],
    ['localnet', 'other', 'http://video.example:9123'],
    ['devnet', 'other', 'https://faucet.example'],
    ['devnet', 'other', undefined],
  ])('is %s for chain %s with the faucet %s', (network, chainId, faucetUrl) => {
    expect(networkOf({ chainId, ...(faucetUrl && { faucetUrl }) }, 'video.example')).toBe(network);
  });
});
