import type { SuiClientTypes } from '@mysten/sui/client';
import type { SuiGrpcClient } from '@mysten/sui/grpc';
import { Transaction } from '@mysten/sui/transactions';
import { fromBase64, toBase64 } from '@mysten/sui/utils';
import { api } from '@/api/client';
import { ProblemError } from '@/api/errors';
import type { Config } from '@/api/types';
import { sparingGas } from './payment';
import { ChainRefusal, inWords, refusal, refused } from './refusal';
import type { Executed } from './wallet';

const INCLUDE = { effects: true, events: true, objectTypes: true } as const;

interface Signed {
  /** Base64 of the transaction in BCS. */
  readonly bytes: string;
  readonly signature: string;
}

/** Has the wallet sign what it is shown. */
export type SignTransaction = (transaction: Transaction) => Promise<Signed>;

/** Signs and executes; the platform pays for gas if it will, else the sender does. Resolves when the effects can be read. */
export async function execute(
  config: Config,
  client: SuiGrpcClient,
  sender: string,
  transaction: Transaction,
  sign: SignTransaction,
): Promise<Executed> {
  transaction.setSenderIfNotSet(sender);
  const signed = await inWords(config, async () => {
    const paid = await sponsored(client, sender, transaction);
    return paid === undefined ? withOwnGas(transaction, sign) : withTheirs(paid, sign);
  });
  const result = await client.executeTransaction({ ...signed, include: INCLUDE });
  await client.waitForTransaction({ result });
  return outcome(config, result);
}

interface Sponsorship {
  readonly transaction: string;
  readonly sponsorSignature: string;
}

/** Nothing when the platform does not pay for this one: then the sender may. */
async function sponsored(client: SuiGrpcClient, sender: string, transaction: Transaction): Promise<Sponsorship | undefined> {
  const kind = await sparingGas(transaction).build({ client, onlyTransactionKind: true });
  try {
    return await api.post('/sponsorships', { body: { sender, transactionKind: toBase64(kind) } });
  } catch (problem) {
    if (problem instanceof ProblemError && problem.type.startsWith('/problems/sponsor')) {
      return undefined;
    }
    throw problem;
  }
}

async function withOwnGas(transaction: Transaction, sign: SignTransaction) {
  const { bytes, signature } = await sign(transaction);
  return { transaction: fromBase64(bytes), signatures: [signature] };
}

async function withTheirs(paid: Sponsorship, sign: SignTransaction) {
  const { bytes, signature } = await sign(Transaction.from(paid.transaction));
  if (bytes !== paid.transaction) {
    throw new ChainRefusal(
      'errors.walletChanged',
      'The wallet changed the transaction. Turn off what it adds to transactions, or use another wallet.',
    );
  }
  return { transaction: fromBase64(bytes), signatures: [signature, paid.sponsorSignature] };
}

function outcome(config: Config, result: SuiClientTypes.TransactionResult<typeof INCLUDE>): Executed {
  if (result.$kind === 'FailedTransaction') {
    const { status } = result.FailedTransaction;
    throw status.success ? refused('it failed') : refusal(config, status.error);
  }
  const { digest, effects, events, objectTypes } = result.Transaction;
  return {
    digest,
    created: effects.changedObjects
      .filter((object) => object.idOperation === 'Created')
      .map(({ objectId }) => ({ id: objectId, type: objectTypes[objectId] ?? '' })),
    events: events.map(({ eventType, bcs }) => ({ type: eventType, bcs })),
  };
}
