// Objects: pages, JSON, display, dynamic fields, coins of another currency.
import assert from 'node:assert/strict';
import { bcs } from '@mysten/sui/bcs';
import { ObjectError } from '@mysten/sui/client';
import { Ed25519Keypair } from '@mysten/sui/keypairs/ed25519';
import { coinWithBalance } from '@mysten/sui/transactions';
import { normalizeStructTag } from '@mysten/sui/utils';
import { SUI } from './world.mjs';

export async function objects(world) {
  await tickets(world);
  await batches(world);
  await fields(world);
  await currencies(world);
}

async function tickets(world) {
  const { client, packageId } = world;
  const owner = Ed25519Keypair.generate().toSuiAddress();
  const type = `${packageId}::cinema::Ticket`;
  const executed = await world.run((tx) => {
    for (const price of [5, 50]) {
      const film = tx.pure.string('Metropolis');
      const ticket = tx.moveCall({ target: `${packageId}::cinema::sell`, arguments: [film, tx.pure.u64(price)] });
      tx.transferObjects([ticket], owner);
    }
    tx.transferObjects([...tx.splitCoins(tx.gas, [1, 2, 3])], owner);
  });
  const ids = world.created(executed, '::cinema::Ticket').sort();
  assert.equal(ids.length, 2);

  const all = (type, limit) =>
    world.pages((cursor) => client.listOwnedObjects({ owner, type, limit, cursor }), 'objects');
  assert.deepEqual((await all(undefined, 5)).map((page) => page.length), [5]);
  assert.deepEqual((await all(undefined, 2)).map((page) => page.length), [2, 2, 1]);
  assert.deepEqual((await all(type, 1)).map((page) => page[0].objectId), ids);
  assert.deepEqual((await all('0x2::coin::Coin', 2)).map((page) => page.length), [2, 1]);

  const { objects } = await client.getObjects({ objectIds: ids, include: { json: true, display: true } });
  const reduced = objects.find(({ json }) => json.price === '5');
  assert.deepEqual(reduced.json, {
    id: reduced.objectId,
    film: 'Metropolis',
    price: '5',
    place: { row: 7, seat: 300 },
    kind: { '@variant': 'Reduced', percent: 50 },
    code: 'Y29kZQ==',
    companion: null,
  });
  assert.deepEqual(reduced.display, {
    output: {
      name: 'Metropolis for 5',
      seat: 'row 7, seat 300',
      link: `https://cinema.example/{${reduced.objectId}}`,
    },
    errors: { gone: 'no field nothing' },
  });
  const { object: coin } = await client.getObject({ objectId: '0x6', include: { display: true } });
  assert.equal(coin.display, null);
}

// The SDK asks for 50 at a time; what does not exist is an error in its place.
async function batches(world) {
  const { client } = world;
  const executed = await world.run((tx) => {
    const coins = tx.splitCoins(tx.gas, Array.from({ length: 50 }, (_, i) => i + 1));
    tx.transferObjects([...coins], world.address);
  });
  const ids = world.created(executed, '::coin::Coin');
  assert.equal(ids.length, 50);
  const missing = `0x${'7'.repeat(64)}`;
  const { objects } = await client.getObjects({ objectIds: [...ids, missing] });
  assert.deepEqual(objects.slice(0, 50).map(({ objectId }) => objectId), ids);
  assert.ok(objects[50] instanceof ObjectError);
  assert.equal(objects[50].code, 'notExists');
  assert.equal(objects[50].objectId, missing);

  const list = (limit) => (cursor) => client.listCoins({ owner: world.address, coinType: SUI, limit, cursor });
  const pages = await world.pages(list(17), 'objects');
  assert.deepEqual(pages.map((page) => page.length), [17, 17, 17]);
  assert.equal(new Set(pages.flat().map(({ objectId }) => objectId)).size, 51);
}

async function fields(world) {
  const { client, packageId } = world;
  const executed = await world.run((tx) => tx.moveCall({ target: `${packageId}::cinema::open` }));
  const [hallId] = world.created(executed, '::cinema::Hall');
  const { object: hall } = await client.getObject({ objectId: hallId, include: { json: true } });
  assert.equal(hall.owner.$kind, 'Shared');
  const { prices, tickets, things } = hall.json;

  const priceOf = (key) =>
    client.core.getDynamicField({ parentId: prices.id, name: { type: 'u64', bcs: bcs.u64().serialize(key).toBytes() } });
  const { dynamicField } = await priceOf(2n);
  assert.equal(dynamicField.value.type, 'u64');
  assert.equal(bcs.u64().parse(dynamicField.value.bcs), '20');
  await assert.rejects(() => priceOf(3n), (error) => error instanceof ObjectError && error.code === 'notExists');

  const list = (parentId, limit) =>
    world.pages((cursor) => client.listDynamicFields({ parentId, limit, cursor, include: { value: true } }), 'dynamicFields');
  const pages = await list(prices.id, 2);
  assert.deepEqual(pages.map((page) => page.length), [2, 1]);
  assert.deepEqual((await list(prices.id, 3)).map((page) => page.length), [3]);
  const found = pages.flat().map(({ name, value }) => [bcs.u64().parse(name.bcs), bcs.u64().parse(value.bcs)]);
  assert.deepEqual(found.sort(), [['0', '0'], ['1', '10'], ['2', '20']]);
  assert.equal(pages[0][0].$kind, 'DynamicField');

  const name = { type: '0x1::string::String', bcs: bcs.string().serialize('kept').toBytes() };
  const { object: ticket } = await client.core.getDynamicObjectField({
    parentId: tickets.id,
    name,
    include: { json: true },
  });
  assert.equal(ticket.json.film, 'Metropolis');
  const [[kept]] = await list(tickets.id, 50);
  assert.equal(kept.$kind, 'DynamicObject');
  assert.equal(kept.childId, ticket.objectId);
  assert.equal(kept.valueType, normalizeStructTag(`${packageId}::cinema::Ticket`));
  assert.equal(ticket.owner.ObjectOwner, kept.fieldId);

  const [mixed] = await list(things.id, 50);
  assert.deepEqual(mixed.map(({ name }) => name.type).sort(), [normalizeStructTag('0x1::string::String'), 'bool']);
}

async function currencies(world) {
  const { client, token, published, address } = world;
  const [treasury] = world.created(published, '::coin::TreasuryCap');
  const mint = (tx, amount) =>
    tx.moveCall({
      target: '0x2::coin::mint',
      typeArguments: [token],
      arguments: [tx.object(treasury), tx.pure.u64(amount)],
    });
  await world.run((tx) => tx.transferObjects([mint(tx, 30), mint(tx, 12)], address));

  const { coinMetadata } = await client.getCoinMetadata({ coinType: token });
  assert.deepEqual(coinMetadata, {
    id: world.created(published, '::coin::CoinMetadata')[0],
    decimals: 6,
    name: 'Popcorn',
    symbol: 'POP',
    description: 'Buys popcorn',
    iconUrl: 'https://cinema.example/pop.png',
  });
  const { response: info } = await client.stateService.getCoinInfo({ coinType: token });
  assert.equal(info.treasury.id, treasury);
  assert.equal(info.treasury.totalSupply, 42n);
  assert.equal((await client.getCoinMetadata({ coinType: '0x2::nothing::NOTHING' })).coinMetadata, null);

  const coins = await world.pages((cursor) => client.listCoins({ owner: address, coinType: token, limit: 1, cursor }), 'objects');
  assert.deepEqual(coins.map((page) => page.length), [1, 1]);
  assert.deepEqual(coins.flat().map(({ balance }) => balance).sort(), ['12', '30']);
  const balances = await world.pages((cursor) => client.listBalances({ owner: address, limit: 1, cursor }), 'balances');
  assert.equal(balances.length, 2);
  assert.equal(balances.flat().find(({ coinType }) => coinType === normalizeStructTag(token)).balance, '42');

  // More than any one coin holds: the SDK merges.
  const dave = Ed25519Keypair.generate().toSuiAddress();
  await world.run((tx) => tx.transferObjects([coinWithBalance({ type: token, balance: 41n })], dave));
  const { balance } = await client.getBalance({ owner: dave, coinType: token });
  assert.equal(balance.balance, '41');
}
