import { SuiGrpcClient } from '@mysten/sui/grpc';
import type { Config } from '@/api/types';
import { networkOf } from './network';

/** The official SDK's client, by gRPC-Web. */
export const chainClient = (config: Config) => new SuiGrpcClient({ network: networkOf(config), baseUrl: config.rpcUrl });
