import type { Transaction } from '@mysten/sui/transactions';
import { api } from '@/api/client';
import type { Config } from '@/api/types';

const POLLS = 20;
const POLL_MS = 500;

interface Signer {
  execute(transaction: Transaction): Promise<unknown>;
}

/** Gives stars by the viewer's own transaction; resolves to the title's rating when the server has heard of it. */
export async function rate(config: Config, contentId: string, stars: number, wallet: Signer) {
  const path = { id: contentId };
  const receipt = await api.post('/contents/{id}/rating-receipt', { path });
  const { ratingTransaction } = await import('@/wallet/rating');
  await wallet.execute(ratingTransaction(config, receipt, stars));
  let rating = await api.get('/contents/{id}/rating', { path });
  for (let poll = 0; poll < POLLS && rating.own?.stars !== stars; poll++) {
    await new Promise((done) => setTimeout(done, POLL_MS));
    rating = await api.get('/contents/{id}/rating', { path });
  }
  return rating;
}
