import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/api/client';
import { useConfig } from '@/api/hooks';
import type { Config } from '@/api/types';
import { useWallet } from '@/wallet/use-wallet';
import type { Wallet } from '@/wallet/wallet';
import type { Order } from './order';

/** The server hears of a payment a moment after the chain has it. */
const LOOKS = 20;
const LOOK_AGAIN_MS = 500;

/** Has the connected wallet pay for something; resolves when everything on the page tells of it. */
export function useOrder() {
  const wallet = useWallet();
  const { data: config } = useConfig();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ order, price }: { readonly order: Order; readonly price: bigint }) => {
      const transaction = await build(config!, wallet!, order, price);
      const { digest } = await wallet!.execute(transaction);
      await recorded(digest);
      await Promise.all(
        ['memberships', 'me', 'payments', 'balance', 'stats'].map((key) => queries.invalidateQueries({ queryKey: [key] })),
      );
    },
  });
}

async function build(config: Config, wallet: Wallet, order: Order, price: bigint) {
  const { purchase, renewal, upgrade } = await import('@/wallet/chain');
  switch (order.kind) {
    case 'purchase':
      return purchase(config, wallet.address, order.tier, price);
    case 'renewal':
      return renewal(config, order.membership.id, price);
    case 'upgrade':
      return upgrade(config, wallet.address, order.membership.id, order.tier, price);
  }
}

/** A record that does not come is no failure: the chain has the payment. */
async function recorded(digest: string): Promise<void> {
  for (let look = 0; look < LOOKS; look++) {
    const { items } = await api.get('/account/payments', { query: { limit: 1 } });
    if (items[0]?.transaction === digest) {
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
  }
}
