// Drives a local network with the unmodified official SDK over gRPC-Web and prints what it saw as JSON.
// Usage: node sdk.mjs <rpc url> <faucet url>
import assert from 'node:assert/strict';
import { requestSuiFromFaucetV2 } from '@mysten/sui/faucet';
import { SuiGrpcClient, GrpcWebFetchTransport } from '@mysten/sui/grpc';
import { Ed25519Keypair } from '@mysten/sui/keypairs/ed25519';
import { Transaction } from '@mysten/sui/transactions';

const [, , rpcUrl, faucetUrl] = process.argv;
const SUI = '0x2::sui::SUI';
const seen = [];
const step = (name) => seen.push(name);

const clients = {
  text: new SuiGrpcClient({ network: 'localnet', baseUrl: rpcUrl }),
  binary: new SuiGrpcClient({
    network: 'localnet',
    transport: new GrpcWebFetchTransport({ baseUrl: rpcUrl, format: 'binary' }),
  }),
};

for (const [format, client] of Object.entries(clients)) {
  const alice = Ed25519Keypair.generate();
  const bob = Ed25519Keypair.generate().toSuiAddress();
  const address = alice.toSuiAddress();

  const gift = await requestSuiFromFaucetV2({ host: faucetUrl, recipient: address });
  assert.equal(gift.coins_sent.length, 1);
  step(`${format} faucet`);

  const { balance } = await client.getBalance({ owner: address, coinType: SUI });
  assert.equal(BigInt(balance.balance), BigInt(gift.coins_sent[0].amount));
  const coins = await client.listCoins({ owner: address, coinType: SUI });
  assert.equal(coins.objects.length, 1);
  assert.equal(coins.objects[0].objectId, gift.coins_sent[0].id);
  const balances = await client.listBalances({ owner: address });
  assert.equal(balances.balances.length, 1);
  const metadata = await client.getCoinMetadata({ coinType: SUI });
  assert.equal(metadata.coinMetadata.decimals, 9);
  step(`${format} balance, coins, metadata`);

  const { referenceGasPrice } = await client.getReferenceGasPrice();
  assert.ok(BigInt(referenceGasPrice) > 0n);
  const { chainIdentifier } = await client.core.getChainIdentifier();
  assert.ok(chainIdentifier.length >= 32);
  const state = await client.core.getCurrentSystemState();
  assert.ok(BigInt(state.systemState.epoch) >= 0n);
  step(`${format} chain, epoch`);

  // Built with gas selection by the node; the clock is an object named by its id alone.
  const tx = new Transaction();
  const [coin] = tx.splitCoins(tx.gas, [1_000_000_007n]);
  tx.transferObjects([coin], bob);
  tx.moveCall({ target: '0x2::clock::timestamp_ms', arguments: [tx.object('0x6')] });
  tx.setSender(address);
  const bytes = await tx.build({ client });
  const clock = tx.getData().inputs.find((input) => input.Object?.SharedObject);
  assert.equal(clock.Object.SharedObject.mutable, false);
  step(`${format} build`);

  const simulated = await client.simulateTransaction({
    transaction: bytes,
    include: { effects: true, balanceChanges: true, commandResults: true },
  });
  assert.equal(simulated.$kind, 'Transaction');
  assert.ok(simulated.commandResults[2].returnValues[0].bcs.length === 8);
  step(`${format} simulate`);

  const signed = await alice.signTransaction(bytes);
  const executed = await client.executeTransaction({
    transaction: bytes,
    signatures: [signed.signature],
    include: { effects: true, balanceChanges: true, objectTypes: true, transaction: true, events: true },
  });
  assert.equal(executed.$kind, 'Transaction', JSON.stringify(executed));
  const { digest, effects, balanceChanges } = executed.Transaction;
  assert.equal(digest, await tx.getDigest());
  assert.equal(effects.status.success, true);
  const received = balanceChanges.find((change) => change.address === bob);
  assert.equal(received.amount, '1000000007');
  step(`${format} execute`);

  const waited = await client.waitForTransaction({ digest, include: { effects: true, transaction: true } });
  assert.equal(waited.Transaction.digest, digest);
  assert.equal(waited.Transaction.transaction.sender, address);
  const again = await client.getTransaction({ digest, include: { effects: true } });
  assert.equal(again.Transaction.effects.transactionDigest, digest);
  step(`${format} wait, getTransaction`);

  const created = effects.changedObjects.find((change) => change.idOperation === 'Created');
  const { object } = await client.getObject({ objectId: created.objectId, include: { content: true, json: true } });
  assert.equal(object.owner.AddressOwner, bob);
  assert.equal(object.json.balance?.value ?? object.json.balance, '1000000007');
  const { objects } = await client.getObjects({ objectIds: [created.objectId, `0x${'7'.repeat(64)}`] });
  assert.ok(objects[1] instanceof Error);
  const owned = await client.listOwnedObjects({ owner: bob });
  assert.equal(owned.objects.length, 1);
  step(`${format} objects`);

  const { response: checkpoint } = await client.ledgerService.getCheckpoint({
    checkpointId: { oneofKind: 'sequenceNumber', sequenceNumber: BigInt(waited.Transaction.checkpoint ?? 0) || 1n },
    readMask: { paths: ['sequence_number', 'digest', 'summary', 'transactions.digest'] },
  });
  assert.ok(checkpoint.checkpoint.digest);
  step(`${format} checkpoint`);

  const listed = await client.core.listTransactions({ filter: { sender: address }, limit: 10 });
  assert.equal(listed.transactions.length, 1);
  step(`${format} listTransactions`);

  const { response: before } = await client.forkingService.getStatus({});
  const { response: advanced } = await client.forkingService.advanceClock({ durationMs: 86_400_000n });
  assert.ok(advanced.timestampMs >= before.timestampMs + 86_400_000n);
  const { response: next } = await client.forkingService.advanceCheckpoint({});
  assert.equal(next.checkpointSequenceNumber, before.checkpointSequenceNumber + 2n);
  const { response: after } = await client.forkingService.getStatus({});
  assert.ok(after.timestampMs >= advanced.timestampMs);
  assert.equal(after.checkpointSequenceNumber, next.checkpointSequenceNumber);
  await assert.rejects(async () => await client.forkingService.advanceClock({ durationMs: 1n << 63n }), { code: 'INVALID_ARGUMENT' });
  step(`${format} clock`);

  const move = await client.getMoveFunction({ packageId: '0x2', moduleName: 'coin', name: 'split' });
  assert.equal(move.function.parameters.length, 3);
  const { response: versions } = await client.movePackageService.listPackageVersions({ packageId: '0x2' });
  assert.deepEqual(versions.versions.map(({ version }) => version), [1n]);
  assert.equal((await client.core.resolveNameServiceAddress({ name: 'nobody.sui' })).address, null);
  await assert.rejects(() => client.core.defaultNameServiceName({ address }), { code: 'NOT_FOUND' });
  step(`${format} function, name`);

  const tooMuch = new Transaction();
  tooMuch.setSender(bob);
  tooMuch.transferObjects([tooMuch.splitCoins(tooMuch.gas, [5n])[0]], address);
  tooMuch.setGasBudget(50_000_000_000_000n);
  await assert.rejects(() => tooMuch.build({ client }), /SUI coins for gas/);
  await assert.rejects(() => client.getTransaction({ digest: '11111111111111111111111111111111' }));
  step(`${format} errors`);
}
console.log(JSON.stringify({ steps: seen }));
