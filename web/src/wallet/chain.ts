import { Transaction, type TransactionResult } from '@mysten/sui/transactions';
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

/** Adds the tier's time to a membership, to what is left of it or, after its end, from now. */
export function renewal(config: Config, membership: string, price: bigint): Transaction {
  const transaction = new Transaction();
  transaction.moveCall({
    target: `${config.newestPackages.membership}::membership::renew`,
    typeArguments: [config.coinType],
    arguments: [
      transaction.object(config.objects.memberRegistry),
      transaction.object(config.objects.revenuePool),
      transaction.object(membership),
      payment(transaction, config.coinType, price),
      transaction.object.clock(),
    ],
  });
  return transaction;
}

/**
 * Lifts a running membership for the time that is left. What that costs falls by the millisecond, so the contract's own answer
 * is paid, out of `atMost`, and the rest goes back to the holder.
 */
export function upgrade(config: Config, holder: string, membership: string, tier: number, atMost: bigint): Transaction {
  const transaction = new Transaction();
  const price = addUpgradePrice(transaction, config, membership, tier);
  const purse = payment(transaction, config.coinType, atMost);
  const [paid] = transaction.splitCoins(purse, [price]);
  transaction.moveCall({
    target: `${config.newestPackages.membership}::membership::upgrade`,
    typeArguments: [config.coinType],
    arguments: [
      transaction.object(config.objects.memberRegistry),
      transaction.object(config.objects.revenuePool),
      transaction.object(membership),
      transaction.pure.u8(tier),
      paid!,
      transaction.object.clock(),
    ],
  });
  transaction.transferObjects([purse], holder);
  return transaction;
}

/** Asks the contract what an upgrade costs; the result is a u64. */
export function addUpgradePrice(
  transaction: Transaction,
  config: Config,
  membership: string,
  tier: number,
): TransactionResult {
  return transaction.moveCall({
    target: `${config.newestPackages.membership}::membership::upgrade_price`,
    typeArguments: [config.coinType],
    arguments: [
      transaction.object(config.objects.memberRegistry),
      transaction.object(membership),
      transaction.pure.u8(tier),
      transaction.object.clock(),
    ],
  });
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
