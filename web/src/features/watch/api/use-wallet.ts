import type { Transaction } from '@mysten/sui/transactions';
import { useMemo } from 'react';
import { useConfig } from '@/api/hooks';
import { useAddress } from '@/session/hooks';

/** The wallet of who is signed in. */
export function useWallet(): { execute(transaction: Transaction): Promise<unknown> } | undefined {
  const address = useAddress();
  const { data: config } = useConfig();
  return useMemo(() => {
    if (address === undefined || config === undefined) {
      return undefined;
    }
    return {
      execute: async (transaction: Transaction) => {
        const { SuiGrpcClient } = await import('@mysten/sui/grpc');
        const { DevelopmentWallet } = await import('@/wallet/development-wallet');
        const client = new SuiGrpcClient({ network: config.chainId, baseUrl: config.rpcUrl });
        const result = await client.signAndExecuteTransaction({
          transaction,
          signer: DevelopmentWallet.open(localStorage).keypair,
        });
        if (result.$kind === 'FailedTransaction') {
          throw new Error('The chain refused the transaction.');
        }
        await client.waitForTransaction({ digest: result.Transaction.digest });
      },
    };
  }, [address, config]);
}
