// What happened: transactions and events by filter and page, checkpoints, subscriptions.
import assert from 'node:assert/strict';
import { normalizeStructTag } from '@mysten/sui/utils';

const [CHECKPOINT_BOUND, CURSOR_BOUND, LEDGER_TIP] = [3, 4, 5];

export async function history(world) {
  const seen = subscribed(world);
  const told = [subscribedToSales(world, 'Transactions'), subscribedToSales(world, 'Events')];
  const bob = await world.fundedAccount();
  const sold = [];
  for (const price of [1, 2, 3, 4, 5]) sold.push(await sell(world, bob, price));
  const digests = sold.map(({ digest }) => digest);
  await transactions(world, bob.toSuiAddress(), digests);
  await filters(world, sold);
  await events(world, bob.toSuiAddress(), digests);
  await checkpoints(world, sold[0]);
  for (const sales of told) assert.deepEqual(await sales(digests.length), digests);
  const streamed = await seen(digests);
  assert.deepEqual(streamed, [...streamed].sort((a, b) => a - b));
}

function sell(world, seller, price) {
  return world.run((tx) => {
    const film = tx.pure.string('Nosferatu');
    const target = `${world.packageId}::cinema::sell`;
    tx.transferObjects([tx.moveCall({ target, arguments: [film, tx.pure.u64(price)] })], seller.toSuiAddress());
  }, seller);
}

async function transactions({ client, packageId }, sender, digests) {
  const page = async (options) => {
    const { transactions, ...rest } = await client.core.listTransactions({ filter: { sender }, limit: 2, ...options });
    return { digests: transactions.map(({ Transaction }) => Transaction.digest), ...rest };
  };
  const first = await page({});
  assert.deepEqual([first.digests, first.hasNextPage], [digests.slice(0, 2), true]);
  const second = await page({ after: first.endCursor });
  assert.deepEqual([second.digests, second.hasNextPage], [digests.slice(2, 4), true]);
  const third = await page({ after: second.endCursor });
  assert.deepEqual([third.digests, third.hasNextPage], [digests.slice(4), false]);

  const newest = await page({ order: 'descending' });
  assert.deepEqual([newest.digests, newest.hasNextPage], [[digests[4], digests[3]], true]);
  const older = await page({ before: newest.endCursor, limit: 3 });
  assert.deepEqual([older.digests, older.hasNextPage], [[digests[2], digests[1], digests[0]], false]);

  for (const name of [packageId, `${packageId}::cinema`, `${packageId}::cinema::sell`]) {
    const called = await page({ filter: { function: name }, limit: 5, order: 'descending' });
    assert.deepEqual(called.digests, [...digests].reverse());
  }
}

// Filters and bounds that only the generated client can ask for.
async function filters({ client, packageId }, sold) {
  const list = async (predicates, options = {}, range = {}) => {
    const literals = predicates.map((predicate) => ({ negated: false, predicate }));
    const call = client.ledgerService.listTransactions({ filter: { terms: [{ literals }] }, options, ...range });
    const found = { digests: [] };
    for await (const frame of call.responses) {
      if (frame.transaction) found.digests.push(frame.transaction.digest);
      if (frame.watermark?.cursor) found.cursor = frame.watermark.cursor;
      if (frame.end) found.reason = frame.end.reason;
    }
    return found;
  };
  const digests = sold.map(({ digest }) => digest);
  const ticket = sold[2].effects.changedObjects.find(({ idOperation }) => idOperation === 'Created').objectId;
  const object = { oneofKind: 'affectedObject', affectedObject: { objectId: ticket } };
  assert.deepEqual((await list([object])).digests, [digests[2]]);

  const { sender } = sold[0].transaction;
  const affected = { oneofKind: 'affectedAddress', affectedAddress: { address: sender } };
  const called = { oneofKind: 'moveCall', moveCall: { function: `${packageId}::cinema::sell` } };
  const own = await list([affected, called]);
  assert.deepEqual([own.digests, own.reason], [digests, LEDGER_TIP]);
  assert.equal((await list([affected])).digests.length, 6, 'the gift of the faucet too');

  const until = await client.core.getTransaction({ digest: digests[3], include: {} });
  const { response } = await client.ledgerService.getTransaction({ digest: digests[3], readMask: { paths: ['checkpoint'] } });
  assert.equal(until.Transaction.digest, digests[3]);
  const early = await list([called, affected], {}, { endCheckpoint: response.transaction.checkpoint });
  assert.deepEqual([early.digests, early.reason], [digests.slice(0, 3), CHECKPOINT_BOUND]);
  const one = await list([affected, called], { limit: 1 });
  const rest = await list([affected, called], { before: (await list([object])).cursor });
  assert.deepEqual([rest.digests, rest.reason], [digests.slice(0, 2), CURSOR_BOUND]);
  const down = await list([affected, called], { after: one.cursor, ordering: 1 });
  assert.deepEqual([down.digests, down.reason], [digests.slice(1).reverse(), CURSOR_BOUND]);
  assert.deepEqual((await list([called], { limit: 0xffff_ffff }, { startCheckpoint: 0xffff_ffff_ffff_ffffn })).digests, []);
  assert.equal((await list([affected], { limit: 0xffff_ffff })).digests.length, 6);
}

async function events({ client, packageId }, sender, digests) {
  const type = `${packageId}::cinema::Sold`;
  const page = (filter, options) => client.core.listEvents({ filter, limit: 2, ...options });
  const first = await page({ sender });
  assert.deepEqual(first.events.map(({ json }) => json), [
    { film: 'Nosferatu', price: '1' },
    { film: 'Nosferatu', price: '2' },
  ]);
  const { eventType, module, transactionDigest, eventIndex, bcs } = first.events[0];
  assert.deepEqual([eventType, module, eventIndex], [normalizeStructTag(type), 'cinema', 0]);
  assert.equal(transactionDigest, digests[0]);
  assert.equal(bcs.length, 1 + 'Nosferatu'.length + 8);
  const second = await page({ sender }, { after: first.endCursor });
  assert.deepEqual(second.events.map(({ transactionDigest }) => transactionDigest), digests.slice(2, 4));
  const last = await page({ sender }, { after: second.endCursor });
  assert.deepEqual([last.events.length, last.hasNextPage], [1, false]);

  const emitted = await page({ emitModule: `${packageId}::cinema` }, { order: 'descending' });
  assert.deepEqual(emitted.events.map(({ json }) => json.price), ['5', '4']);
  const opened = await page({ eventType: `${packageId}::cinema::Opened` });
  assert.equal(opened.events.length, 1);
  const inModule = await page({ eventType: `${packageId}::cinema` }, { limit: 100 });
  assert.equal(inModule.events.length, 9, 'two tickets, a hall with its own, five tickets');
}

async function checkpoints({ client }, sold) {
  const { response } = await client.ledgerService.getTransaction({ digest: sold.digest, readMask: { paths: ['checkpoint'] } });
  const { response: found } = await client.ledgerService.getCheckpoint({
    checkpointId: { oneofKind: 'sequenceNumber', sequenceNumber: response.transaction.checkpoint },
    readMask: { paths: ['sequence_number', 'digest', 'summary', 'transactions.digest'] },
  });
  assert.deepEqual(found.checkpoint.transactions.map(({ digest }) => digest), [sold.digest]);
  const { response: same } = await client.ledgerService.getCheckpoint({
    checkpointId: { oneofKind: 'digest', digest: found.checkpoint.digest },
  });
  assert.equal(same.checkpoint.sequenceNumber, response.transaction.checkpoint);
}

// Follows the checkpoints until all digests were in one; answers with their sequence numbers.
function subscribed({ client }) {
  const stop = new AbortController();
  const readMask = { paths: ['sequence_number', 'transactions.digest'] };
  const call = client.subscriptionService.subscribeCheckpoints({ readMask }, { abort: stop.signal });
  return async (digests) => {
    const missing = new Set(digests);
    const sequences = [];
    for await (const { checkpoint } of call.responses) {
      sequences.push(checkpoint.sequenceNumber);
      checkpoint.transactions.forEach(({ digest }) => missing.delete(digest));
      if (missing.size === 0) break;
    }
    stop.abort();
    return sequences.map(Number);
  };
}

// Sales alone, though more happens meanwhile.
function subscribedToSales({ client, packageId }, what) {
  const stop = new AbortController();
  const predicates = {
    Transactions: { oneofKind: 'moveCall', moveCall: { function: `${packageId}::cinema::sell` } },
    Events: { oneofKind: 'emitModule', emitModule: { module: `${packageId}::cinema` } },
  };
  const filter = { terms: [{ literals: [{ negated: false, predicate: predicates[what] }] }] };
  const call = client.subscriptionService[`subscribe${what}`]({ filter }, { abort: stop.signal });
  return async (count) => {
    const digests = [];
    for await (const { transaction, event } of call.responses) {
      digests.push(transaction?.digest ?? event.transactionDigest);
      if (digests.length === count) break;
    }
    stop.abort();
    return digests;
  };
}
