import { Transaction, type TransactionArgument } from '@mysten/sui/transactions';
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
  const particular: TransactionArgument[] = [];
  if (verdict.kind !== 'approve') {
    particular.push(transaction.pure.string(verdict.reason));
  }
  transaction.moveCall({
    target: `${config.newestPackages.contentRegistry}::content_item::${verdict.kind}`,
    arguments: [
      transaction.object(contentId),
      ...(verdict.kind === 'approve' ? [transaction.object(contentRegistry)] : []),
      transaction.object(contentAuthority),
      transaction.object(cap),
      ...particular,
      transaction.object.clock(),
    ],
  });
  return transaction;
}
