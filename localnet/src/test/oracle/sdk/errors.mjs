// Errors arrive as the SDK's own classes, with the codes and names that callers branch on.
import assert from 'node:assert/strict';
import { ObjectError, SimulationError, TransactionError } from '@mysten/sui/client';
import { Ed25519Keypair } from '@mysten/sui/keypairs/ed25519';
import { Transaction } from '@mysten/sui/transactions';

export async function errors(world) {
  await aborts(world);
  await misses(world);
  await refusals(world);
}

async function aborts({ client, alice, address, packageId }) {
  const refused = () => {
    const tx = new Transaction();
    tx.setSender(address);
    tx.moveCall({ target: `${packageId}::cinema::refuse` });
    return tx;
  };
  const isSoldOut = (error) => {
    assert.equal(error.$kind, 'MoveAbort');
    assert.equal(error.MoveAbort.cleverError.constantName, 'ESoldOut');
    assert.equal(error.MoveAbort.location.module, 'cinema');
    assert.equal(error.MoveAbort.location.functionName, 'refuse');
    assert.equal(error.command, 0);
    assert.match(error.message, /'ESoldOut': There is no such seat, in '0x[0-9a-f]{64}::cinema::refuse' \(line \d+\)/);
  };
  await assert.rejects(
    () => refused().build({ client }),
    (error) => {
      assert.ok(error instanceof SimulationError);
      isSoldOut(error.executionError);
      return true;
    },
  );
  const forced = refused();
  forced.setGasBudget(10_000_000);
  forced.setGasPrice(1000);
  forced.setGasPayment(await gasOf(client, address));
  const transaction = await forced.build();
  const { signature } = await alice.signTransaction(transaction);
  const result = await client.executeTransaction({ transaction, signatures: [signature], include: { effects: true } });
  assert.equal(result.$kind, 'FailedTransaction');
  isSoldOut(result.FailedTransaction.status.error);
  assert.equal(result.FailedTransaction.effects.status.success, false);
}

async function gasOf(client, owner) {
  const { objects } = await client.listCoins({ owner });
  const richest = objects.sort((a, b) => Number(BigInt(b.balance) - BigInt(a.balance)))[0];
  return [{ objectId: richest.objectId, version: richest.version, digest: richest.digest }];
}

async function misses({ client }) {
  const digest = '11111111111111111111111111111111';
  await assert.rejects(
    () => client.getTransaction({ digest }),
    (error) => error instanceof TransactionError && error.reason === 'notFound' && error.digest === digest,
  );
  await assert.rejects(
    () => client.getObject({ objectId: `0x${'8'.repeat(64)}` }),
    (error) => error instanceof ObjectError && error.code === 'notExists' && error.reason === 'notFound',
  );
  const missing = { packageId: '0x2', moduleName: 'coin', name: 'no_such_function' };
  await assert.rejects(() => client.getMoveFunction(missing), isRpcError('NOT_FOUND'));
}

async function refusals({ client, address }) {
  const object = async (paths, objectId = '0x6') => await client.ledgerService.getObject({ objectId, readMask: { paths } });
  await assert.rejects(() => object(['no_such_field']), isRpcError('INVALID_ARGUMENT'));
  await assert.rejects(() => object(['owner.no_such_field']), isRpcError('INVALID_ARGUMENT'));
  await assert.rejects(() => object(['object_id'], 'not an id'), isRpcError('INVALID_ARGUMENT'));
  const owned = async (options) => await client.stateService.listOwnedObjects({ owner: address, ...options });
  await assert.rejects(() => owned({ objectType: '0x2::coin' }), isRpcError('INVALID_ARGUMENT'));
  await assert.rejects(() => owned({ pageToken: new Uint8Array(3) }), isRpcError('INVALID_ARGUMENT'));
  const query = () => client.core.listTransactions({ filter: { sender: address }, after: 'AAAA' });
  await assert.rejects(query, isRpcError('INVALID_ARGUMENT'));

  const poor = new Transaction();
  poor.setSender(Ed25519Keypair.generate().toSuiAddress());
  poor.transferObjects([poor.splitCoins(poor.gas, [5n])[0]], address);
  poor.setGasBudget(50_000_000_000_000n);
  await assert.rejects(
    () => poor.build({ client }),
    (error) => error instanceof SimulationError && /SUI coins for gas/.test(error.message),
  );
  const other = Ed25519Keypair.generate();
  const tx = new Transaction();
  tx.setSender(address);
  tx.transferObjects([tx.splitCoins(tx.gas, [1n])[0]], address);
  const bytes = await tx.build({ client });
  const { signature } = await other.signTransaction(bytes);
  await assert.rejects(
    () => client.executeTransaction({ transaction: bytes, signatures: [signature] }),
    isRpcError('INVALID_ARGUMENT'),
  );
}

function isRpcError(code) {
  return (error) => {
    assert.equal(error.name, 'RpcError', String(error));
    assert.equal(error.code, code);
    return true;
  };
}
