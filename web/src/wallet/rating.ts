import { Transaction } from '@mysten/sui/transactions';
import type { Config } from '@/api/types';

/** What the server hands to a member who watched. */
export interface RatingReceipt {
  readonly contentId: string;
  readonly membershipId: string;
  readonly receiptId: string;
}

/** `rating::rate`: the receipt proves that the membership watched the title. */
export function ratingTransaction(config: Config, receipt: RatingReceipt, stars: number): Transaction {
  const transaction = new Transaction();
  transaction.moveCall({
    target: `${config.newestPackages.contentRegistry}::rating::rate`,
    arguments: [
      transaction.object(receipt.contentId),
      transaction.object(receipt.membershipId),
      transaction.object(receipt.receiptId),
      transaction.pure.u8(stars),
      transaction.object.clock(),
    ],
  });
  return transaction;
}
