// Time travel: the clock and checkpoints over the SDK's forking service, epochs over HTTP beside the faucet.
import assert from 'node:assert/strict';
import { Transaction } from '@mysten/sui/transactions';

const DAY_MS = 86_400_000n;

export async function control(world) {
  await clock(world);
  await epochs(world);
}

async function clock({ client }) {
  const { forkingService } = client;
  const { response: before } = await forkingService.getStatus({});
  const { response: advanced } = await forkingService.advanceClock({ durationMs: DAY_MS });
  assert.ok(advanced.timestampMs >= before.timestampMs + DAY_MS);
  const { response: next } = await forkingService.advanceCheckpoint({});
  assert.equal(next.checkpointSequenceNumber, before.checkpointSequenceNumber + 2n);
  const { response: after } = await forkingService.getStatus({});
  assert.ok(after.timestampMs >= advanced.timestampMs);
  assert.equal(after.checkpointSequenceNumber, next.checkpointSequenceNumber);
  await assert.rejects(async () => await forkingService.advanceClock({ durationMs: 1n << 63n }), {
    code: 'INVALID_ARGUMENT',
  });
}

async function epochs(world) {
  const { client, faucetUrl, alice, address } = world;
  const { response: before } = await client.forkingService.getStatus({});
  const expiring = new Transaction();
  expiring.setSender(address);
  expiring.setExpiration({ Epoch: before.epoch.toString() });
  expiring.transferObjects([expiring.splitCoins(expiring.gas, [1n])[0]], address);
  const bytes = await expiring.build({ client });

  const ended = await (await fetch(`${faucetUrl}/epoch`, { method: 'POST' })).json();
  assert.deepEqual(ended, {
    endedEpoch: before.epoch.toString(),
    lastCheckpoint: (before.checkpointSequenceNumber + 1n).toString(),
  });
  assert.equal((await fetch(`${faucetUrl}/epoch`)).status, 405);

  const epoch = async (number) => (await client.ledgerService.getEpoch({ epoch: number, readMask: { paths: ['*'] } })).response.epoch;
  const past = await epoch(before.epoch);
  const current = await epoch(before.epoch + 1n);
  assert.equal(past.lastCheckpoint, BigInt(ended.lastCheckpoint));
  assert.equal(current.firstCheckpoint, BigInt(ended.lastCheckpoint) + 1n);
  assert.deepEqual(past.end, current.start);
  assert.equal(current.lastCheckpoint, undefined);
  assert.equal((await epoch(undefined)).epoch, current.epoch);
  await assert.rejects(() => epoch(before.epoch + 2n), { code: 'NOT_FOUND' });
  const { systemState } = await client.core.getCurrentSystemState();
  assert.equal(systemState.epoch, current.epoch.toString());

  const { signature } = await alice.signTransaction(bytes);
  await assert.rejects(() => client.executeTransaction({ transaction: bytes, signatures: [signature] }), {
    code: 'FAILED_PRECONDITION',
  });
  await world.run((tx) => tx.transferObjects([tx.splitCoins(tx.gas, [1n])[0]], address));
}
