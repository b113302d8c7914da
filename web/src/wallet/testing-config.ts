import type { Config } from '@/api/types';

export const id = (digit: string) => `0x${digit.repeat(64)}`;

export const config: Config = {
  chainId: 'test',
  rpcUrl: 'http://localhost:9000',
  edgeUrl: 'http://localhost:8081',
  coinType: '0x2::sui::SUI',
  packages: { revenuePool: id('1'), membership: id('2'), contentRegistry: id('3') },
  newestPackages: { revenuePool: id('1'), membership: id('7'), contentRegistry: id('3') },
  objects: { revenuePool: id('4'), memberRegistry: id('5'), contentRegistry: id('6') },
  tiers: [],
};
