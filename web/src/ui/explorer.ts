/** Public networks by the digest of their genesis checkpoint; the others have no explorer that everybody can reach. */
const EXPLORERS: Readonly<Record<string, string>> = {
  '4btiuiMPvEENsttpZC7CZ53DruC3MAgfznDbASZ7DR6S': 'https://suiscan.xyz/mainnet',
  '69WiPg3DAQiwdxfncX6wYQ2siKwAe6L9BZthQea3JNMD': 'https://suiscan.xyz/testnet',
};

/** Where a transaction can be looked at; undefined on networks without a public explorer. */
export function transactionUrl(chainId: string, digest: string): string | undefined {
  return EXPLORERS[chainId] && `${EXPLORERS[chainId]}/tx/${digest}`;
}

export function objectUrl(chainId: string, id: string): string | undefined {
  return EXPLORERS[chainId] && `${EXPLORERS[chainId]}/object/${id}`;
}
