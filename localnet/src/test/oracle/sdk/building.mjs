// From a Transaction to its effects: resolution, gas selection, simulation, execution, intents, sponsors.
import assert from 'node:assert/strict';
import { Ed25519Keypair } from '@mysten/sui/keypairs/ed25519';
import { Transaction, coinWithBalance } from '@mysten/sui/transactions';
import { toBase64 } from '@mysten/sui/utils';
import { verifyTransactionSignature } from '@mysten/sui/verify';
import { INCLUDE, SUI } from './world.mjs';

export async function building(world) {
  await transfers(world);
  await intents(world);
  await sponsors(world);
  await signatures(world);
}

async function transfers({ client, alice, address }) {
  const bob = Ed25519Keypair.generate().toSuiAddress();
  // Built with gas selection by the node; the clock is an object named by its id alone.
  const tx = new Transaction();
  const [coin] = tx.splitCoins(tx.gas, [1_000_000_007n]);
  tx.transferObjects([coin], bob);
  tx.moveCall({ target: '0x2::clock::timestamp_ms', arguments: [tx.object('0x6')] });
  tx.setSender(address);
  const bytes = await tx.build({ client });
  const clock = tx.getData().inputs.find((input) => input.Object?.SharedObject);
  assert.equal(clock.Object.SharedObject.mutable, false);

  const simulated = await client.simulateTransaction({
    transaction: bytes,
    include: { effects: true, balanceChanges: true, commandResults: true },
  });
  assert.equal(simulated.$kind, 'Transaction');
  assert.equal(simulated.commandResults[2].returnValues[0].bcs.length, 8);

  const { signature } = await alice.signTransaction(bytes);
  const executed = await client.executeTransaction({ transaction: bytes, signatures: [signature], include: INCLUDE });
  assert.equal(executed.$kind, 'Transaction', JSON.stringify(executed));
  const { digest, effects, balanceChanges } = executed.Transaction;
  assert.equal(digest, await tx.getDigest());
  assert.equal(effects.status.success, true);
  assert.equal(balanceChanges.find((change) => change.address === bob).amount, '1000000007');

  const waited = await client.waitForTransaction({ digest, include: { effects: true, transaction: true } });
  assert.equal(waited.Transaction.digest, digest);
  assert.equal(waited.Transaction.transaction.sender, address);
  const again = await client.getTransaction({ digest, include: { effects: true, bcs: true } });
  assert.equal(again.Transaction.effects.transactionDigest, digest);
  assert.deepEqual(again.Transaction.bcs, bytes);

  const created = effects.changedObjects.find((change) => change.idOperation === 'Created');
  const { object } = await client.getObject({ objectId: created.objectId, include: { content: true } });
  assert.equal(object.owner.AddressOwner, bob);
  assert.equal(object.content.length, 40);
}

// The SDK finds the coins of an intent itself; other currencies are in objects.mjs.
async function intents(world) {
  const carol = Ed25519Keypair.generate().toSuiAddress();
  const many = await world.fundedAccount();
  await world.run((tx) => tx.transferObjects([coinWithBalance({ balance: 123n })], carol), many);
  const { balance } = await world.client.getBalance({ owner: carol, coinType: SUI });
  assert.equal(balance.balance, '123');
}

async function sponsors(world) {
  const { client } = world;
  const poor = Ed25519Keypair.generate();
  const sponsor = await world.fundedAccount();

  const wish = new Transaction();
  wish.setSender(poor.toSuiAddress());
  wish.moveCall({ target: '0x2::clock::timestamp_ms', arguments: [wish.object('0x6')] });
  wish.moveCall({ target: '0x2::coin::destroy_zero', typeArguments: [SUI], arguments: [zero(wish)] });
  const kind = await wish.build({ client, onlyTransactionKind: true });

  const paid = Transaction.fromKind(kind);
  paid.setSender(poor.toSuiAddress());
  paid.setGasOwner(sponsor.toSuiAddress());
  const bytes = await paid.build({ client });
  const signed = await Promise.all([poor, sponsor].map((key) => key.signTransaction(bytes)));
  const signatures = signed.map(({ signature }) => signature);
  const before = await client.getBalance({ owner: sponsor.toSuiAddress(), coinType: SUI });
  await assert.rejects(() => client.executeTransaction({ transaction: bytes, signatures: [signatures[0]] }), {
    code: 'INVALID_ARGUMENT',
  });
  const executed = await client.executeTransaction({ transaction: bytes, signatures, include: INCLUDE });
  const { status, gasUsed } = executed.Transaction.effects;
  assert.equal(status.success, true);
  const cost = BigInt(gasUsed.computationCost) + BigInt(gasUsed.storageCost) - BigInt(gasUsed.storageRebate);
  const after = await client.getBalance({ owner: sponsor.toSuiAddress(), coinType: SUI });
  assert.equal(BigInt(before.balance.balance) - BigInt(after.balance.balance), cost);
}

function zero(tx) {
  return tx.moveCall({ target: '0x2::coin::zero', typeArguments: [SUI] });
}

async function signatures({ client, alice, address }) {
  const tx = new Transaction();
  tx.setSender(address);
  tx.transferObjects([tx.splitCoins(tx.gas, [1n])[0]], address);
  const bytes = await tx.build({ client });
  const { signature } = await alice.signTransaction(bytes);
  assert.equal((await verifyTransactionSignature(bytes, signature)).toSuiAddress(), address);

  const verify = (options) => client.core.verifyZkLoginSignature({ address, signature, ...options });
  const transaction = { bytes: toBase64(bytes), intentScope: 'TransactionData' };
  assert.deepEqual(await verify(transaction), { success: true, errors: [] });
  assert.equal((await verify({ ...transaction, address: `0x${'1'.repeat(64)}` })).success, false);
  const text = new TextEncoder().encode('hello');
  const personal = await alice.signPersonalMessage(text);
  const message = { bytes: toBase64(text), intentScope: 'PersonalMessage' };
  assert.equal((await verify({ ...message, signature: personal.signature })).success, true);
  assert.equal((await verify(message)).success, false);
}
