import { coinWithBalance, Transaction, type TransactionObjectArgument } from '@mysten/sui/transactions';

/** A coin of so many base units, of what the sender holds: of the gas coin, unless the platform pays for gas. */
export function payment(transaction: Transaction, type: string, amount: bigint): TransactionObjectArgument {
  return transaction.add(coinWithBalance({ type, balance: amount }));
}

/** What the SDK calls a payment that is yet to be gathered from coins; `gas` stands for the gas coin. */
const PAYMENT = 'CoinWithBalance';
const SUI = '0x2::sui::SUI';

/** The same transaction, in which payments leave the gas coin alone: that one is the sponsor's. */
export function sparingGas(transaction: Transaction): Transaction {
  const data = transaction.getData();
  const commands = data.commands.map((command) =>
    command.$Intent?.name === PAYMENT && command.$Intent.data['type'] === 'gas'
      ? { ...command, $Intent: { ...command.$Intent, data: { ...command.$Intent.data, type: SUI } } }
      : command,
  );
  const text = JSON.stringify({ ...data, commands }, (_, value: unknown) =>
    typeof value === 'bigint' ? `${value}` : value,
  );
  return Transaction.from(text);
}
