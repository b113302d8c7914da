import { Transaction } from '@mysten/sui/transactions';
import type { Config } from '@/api/types';

/** What a moderator can make of a title; all but an approval need a reason. */
export type Verdict =
  | { readonly kind: 'approve' }
  | { readonly kind: 'reject'; readonly reason: string }
  | { readonly kind: 'take_down'; readonly reason: string };

/** A decision about a title by the holder of a moderator capability (`content_item::approve`, `reject`, `take_down`). */
export function decision(config: Config, cap: string, contentId: string, verdict: Verdict): Transaction {
  const transaction = new Transaction();
  const { contentRegistry, contentAuthority } = config.objects;
  const title = transaction.object(contentId);
  const right = [transaction.object(contentAuthority), transaction.object(cap)];
  const clock = transaction.object.clock();
  transaction.moveCall({
    target: `${config.newestPackages.contentRegistry}::content_item::${verdict.kind}`,
    arguments:
      verdict.kind === 'approve'
        ? [title, transaction.object(contentRegistry), ...right, clock]
        : [title, ...right, transaction.pure.string(verdict.reason), clock],
  });
  return transaction;
}
