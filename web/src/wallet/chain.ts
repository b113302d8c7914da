import { Transaction } from '@mysten/sui/transactions';
import type { Config } from '@/api/types';
import { payment } from './payment';

/** The price reaches the pool in the same transaction that makes the NFT, which goes to the buyer. */
export function purchase(config: Config, buyer: string, tier: number, price: bigint): Transaction {
  const transaction = new Transaction();
  const membership = transaction.moveCall({
    target: `${config.newestPackages.membership}::membership::purchase`,
    typeArguments: [config.coinType],
    arguments: [
      transaction.object(config.objects.memberRegistry),
      transaction.object(config.objects.revenuePool),
      transaction.pure.u8(tier),
      payment(transaction, config.coinType, price),
      transaction.object.clock(),
    ],
  });
  transaction.transferObjects([membership], buyer);
  return transaction;
}

/** The account goes to the sender; the contract allows one. */
export function registration(config: Config, name: string): Transaction {
  const transaction = new Transaction();
  transaction.moveCall({
    target: `${config.newestPackages.revenuePool}::uploader_account::register`,
    arguments: [transaction.pure.string(name), transaction.object.clock()],
  });
  return transaction;
}
