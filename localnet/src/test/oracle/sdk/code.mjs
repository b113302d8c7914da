// Packages: published by the SDK, described by the network.
import assert from 'node:assert/strict';

export async function code(world) {
  const { client } = world;
  await world.publish();
  const { packageId } = world;

  const move = await client.getMoveFunction({ packageId: '0x2', moduleName: 'coin', name: 'split' });
  assert.equal(move.function.visibility, 'public');
  assert.equal(move.function.parameters.length, 3);
  assert.equal(move.function.parameters[0].reference, 'mutable');
  const open = await client.getMoveFunction({ packageId, moduleName: 'cinema', name: 'init' });
  assert.equal(open.function.visibility, 'private');

  const { response } = await client.movePackageService.getPackage({ packageId });
  assert.equal(response.package.originalId, packageId);
  assert.deepEqual(response.package.modules.map(({ name }) => name), ['cinema', 'till', 'token']);
  const [cinema] = response.package.modules;
  assert.deepEqual(cinema.datatypes.map(({ name }) => name).sort(), [
    ...['CINEMA', 'Hall', 'Kind', 'Opened', 'Place', 'Sold', 'Ticket'],
  ]);
  assert.deepEqual(cinema.functions.map(({ name }) => name).sort(), ['init', 'open', 'refuse', 'sell']);

  const datatype = async (name, module = 'cinema', id = packageId) =>
    (await client.movePackageService.getDatatype({ packageId: id, moduleName: module, name })).response.datatype;
  const ticket = await datatype('Ticket');
  assert.equal(ticket.typeName, `${packageId}::cinema::Ticket`);
  assert.equal(ticket.definingId, packageId);
  assert.equal(ticket.kind, 1);
  assert.deepEqual(ticket.abilities, [3, 4]);
  assert.deepEqual(
    ticket.fields.map(({ name, position }) => [position, name]),
    ['id', 'film', 'price', 'place', 'kind', 'code', 'companion'].map((name, position) => [position, name]),
  );
  assert.equal(ticket.fields[2].type.type, 6);
  assert.equal(ticket.fields[6].type.typeName, `0x${'1'.padStart(64, '0')}::option::Option`);
  const kind = await datatype('Kind');
  assert.equal(kind.kind, 2);
  assert.deepEqual(kind.variants.map(({ name, fields }) => [name, fields.length]), [['Normal', 0], ['Reduced', 1]]);
  const coin = await datatype('Coin', 'coin', '0x2');
  assert.deepEqual(coin.typeParameters.map(({ isPhantom }) => isPhantom), [true]);
  await assert.rejects(() => datatype('Missing'), { code: 'NOT_FOUND' });

  const { response: versions } = await client.movePackageService.listPackageVersions({ packageId: '0x2' });
  assert.deepEqual(versions.versions.map(({ version }) => version), [1n]);
}
