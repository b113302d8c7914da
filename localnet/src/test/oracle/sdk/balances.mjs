// Money that addresses hold without coins: sent, listed, spent by intents and by withdrawals, and as payment for gas.
import assert from 'node:assert/strict';
import { bcs } from '@mysten/sui/bcs';
import { Ed25519Keypair } from '@mysten/sui/keypairs/ed25519';
import { Transaction } from '@mysten/sui/transactions';
import { deriveDynamicFieldID } from '@mysten/sui/utils';
import { INCLUDE, SUI } from './world.mjs';

const GIFT = 3_000_000_000n;
const KEY = `0x2::accumulator::Key<0x2::balance::Balance<${SUI}>>`;

export async function balances(world) {
  const { client } = world;
  const bob = Ed25519Keypair.generate();
  const owner = bob.toSuiAddress();
  const held = async (address = owner) => {
    const { balance } = await client.getBalance({ owner: address, coinType: SUI });
    return [balance.balance, balance.coinBalance, balance.addressBalance].map(BigInt);
  };

  const sent = await world.run((tx) => {
    const [coin] = tx.splitCoins(tx.gas, [GIFT]);
    tx.moveCall({ target: '0x2::coin::send_funds', typeArguments: [SUI], arguments: [coin, tx.pure.address(owner)] });
  });
  const field = deriveDynamicFieldID('0xacc', KEY, bcs.Address.serialize(owner).toBytes());
  const write = sent.effects.changedObjects.find((change) => change.objectId === field);
  assert.deepEqual([write.outputState, write.inputState, write.idOperation], ['AccumulatorWriteV1', 'DoesNotExist', 'None']);
  assert.equal(sent.balanceChanges.find((change) => change.address === owner).amount, GIFT.toString());
  const effects = bcs.TransactionEffects.parse(sent.effects.bcs).V2;
  const { address, operation, value } = effects.changedObjects.find(([id]) => id === field)[1].outputState.AccumulatorWriteV1;
  assert.deepEqual([address.address, operation.$kind, value.Integer], [owner, 'Merge', GIFT.toString()]);
  assert.deepEqual(await held(), [GIFT, 0n, GIFT]);
  const listed = await client.listBalances({ owner });
  assert.deepEqual(listed.balances.map((balance) => balance.addressBalance), [GIFT.toString()]);
  const { object } = await client.getObject({ objectId: field, include: { content: true } });
  assert.match(object.type, /dynamic_field::Field<.*accumulator::Key<.*accumulator::U128>$/);

  // Without any coin: the SDK's intent withdraws, and the node pays from the address balance.
  const bought = await world.run((tx) => tx.transferObjects([tx.coin({ balance: 1000n, useGasCoin: false })], owner), bob);
  assert.equal(bought.effects.gasObject, null);
  assert.deepEqual(bought.transaction.gasData.payment, []);
  assert.equal(bought.transaction.expiration.$kind, 'ValidDuring');
  const [total, coins, left] = await held();
  assert.equal(coins, 1000n);
  assert.equal(bought.balanceChanges.length, 1);
  assert.equal(bought.balanceChanges[0].amount, (total - GIFT).toString());
  assert.equal(left, total - 1000n);

  // The same by hand, and back again as a balance.
  const back = await world.run((tx) => {
    const balance = tx.moveCall({ target: '0x2::balance::redeem_funds', typeArguments: [SUI], arguments: [tx.withdrawal({ amount: 500n })] });
    tx.moveCall({ target: '0x2::balance::send_funds', typeArguments: [SUI], arguments: [balance, tx.pure.address(world.address)] });
  }, bob);
  assert.equal(back.balanceChanges.find((change) => change.address === world.address).amount, '500');
  assert.equal((await held(world.address))[2], 500n);

  // More than there is: found when it is built, and by the network if it is sent all the same.
  const tooMuch = new Transaction();
  tooMuch.setSender(world.address);
  tooMuch.transferObjects([
    tooMuch.moveCall({ target: '0x2::coin::redeem_funds', typeArguments: [SUI], arguments: [tooMuch.withdrawal({ amount: 501n })] }),
  ], owner);
  await assert.rejects(() => tooMuch.build({ client }), /address balance does not hold/);
  tooMuch.setGasBudget(5_000_000);
  tooMuch.setGasPrice(1000);
  const { objects } = await client.listCoins({ owner: world.address, coinType: SUI });
  tooMuch.setGasPayment(objects.map(({ objectId, version, digest }) => ({ objectId, version, digest })));
  const failed = await client.signAndExecuteTransaction({ transaction: tooMuch, signer: world.alice, include: INCLUDE });
  assert.equal(failed.$kind, 'FailedTransaction');
  assert.match(JSON.stringify(failed.FailedTransaction.status), /INSUFFICIENT|InsufficientFunds|does not hold/i);

  // A sponsor that has an address balance only.
  const sponsored = new Transaction();
  sponsored.setSender(world.address);
  sponsored.setGasOwner(owner);
  sponsored.setGasPayment([]);
  sponsored.moveCall({ target: '0x2::address::length' });
  const bytes = await sponsored.build({ client });
  const { Transaction: paid } = await client.executeTransaction({
    transaction: bytes,
    signatures: [(await world.alice.signTransaction(bytes)).signature, (await bob.signTransaction(bytes)).signature],
    include: INCLUDE,
  });
  assert.deepEqual(paid.balanceChanges.map((change) => change.address), [owner]);
}
