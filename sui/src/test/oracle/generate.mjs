// Test vectors from the official TypeScript SDK: BCS of transactions, digests, addresses, keys and signatures.
// Everything is derived from fixed seeds, so that a second run prints the same bytes.
import { bcs } from '@mysten/sui/bcs';
import { Ed25519Keypair } from '@mysten/sui/keypairs/ed25519';
import { Secp256k1Keypair } from '@mysten/sui/keypairs/secp256k1';
import { Secp256r1Keypair } from '@mysten/sui/keypairs/secp256r1';
import { Inputs, Transaction } from '@mysten/sui/transactions';
import { deriveDynamicFieldID, normalizeStructTag, toBase58, toBase64, toHex } from '@mysten/sui/utils';

const bytes = (length, seed) => Uint8Array.from({ length }, (_, i) => (seed * 31 + i * 7) & 0xff);
const address = (seed) => `0x${toHex(bytes(32, seed))}`;
const digest = (seed) => toBase58(bytes(32, seed));
const ref = (seed, version = '7') => ({ objectId: address(seed), version, digest: digest(seed + 1) });

function withGas(tx) {
  tx.setSender(address(200));
  tx.setGasPrice(1000);
  tx.setGasBudget(5_000_000);
  tx.setGasPayment([ref(210, '123456789012345')]);
  return tx;
}

const transactions = {
  transferSui: (tx) => {
    const [coin] = tx.splitCoins(tx.gas, [tx.pure.u64(1_000_000_007n)]);
    tx.transferObjects([coin], tx.pure.address(address(1)));
  },
  everyCommand: (tx) => {
    const owned = tx.object(Inputs.ObjectRef(ref(2)));
    const other = tx.object(Inputs.ObjectRef(ref(4)));
    const shared = tx.object(Inputs.SharedObjectRef({ objectId: address(6), initialSharedVersion: '42', mutable: true }));
    const clock = tx.object(Inputs.SharedObjectRef({ objectId: '0x6', initialSharedVersion: '1', mutable: false }));
    const received = tx.object(Inputs.ReceivingRef(ref(8, '18446744073709551615')));
    tx.mergeCoins(owned, [other]);
    const [first, second] = tx.splitCoins(owned, [tx.pure.u64(1), tx.pure.u64(2)]);
    const called = tx.moveCall({
      target: `${address(10)}::some_module::do_it`,
      typeArguments: ['0x2::sui::SUI', 'vector<u8>', `${address(11)}::a::B<u256, vector<0x2::coin::Coin<0x2::sui::SUI>>>`],
      arguments: [shared, clock, received, first, tx.pure.string('Ärger 電影'), tx.pure.vector('u64', [3, 4])],
    });
    const list = tx.makeMoveVec({ elements: [second] });
    tx.makeMoveVec({ type: 'address', elements: [] });
    const cap = tx.publish({ modules: [toBase64(bytes(20, 12)), toBase64(bytes(200, 13))], dependencies: ['0x1', '0x2'] });
    tx.upgrade({ modules: [toBase64(bytes(5, 14))], dependencies: ['0x1'], package: address(15), ticket: called });
    tx.transferObjects([cap, list], tx.pure.address(address(16)));
  },
  expiresAtEpoch: (tx) => {
    tx.setExpiration({ Epoch: 17 });
    tx.transferObjects([tx.gas], tx.pure.address(address(1)));
  },
  validDuring: (tx) => {
    tx.setExpiration({
      ValidDuring: { minEpoch: '3', maxEpoch: '4', minTimestamp: null, maxTimestamp: null, chain: digest(20), nonce: 4_000_000_000 },
    });
    tx.transferObjects([tx.gas], tx.pure.address(address(1)));
  },
};

async function transaction(name, fill) {
  const tx = withGas(new Transaction());
  fill(tx);
  const built = await tx.build();
  return { name, bcs: toHex(built), digest: await tx.getDigest() };
}

async function signatures(scheme, key) {
  const tx = withGas(new Transaction());
  transactions.transferSui(tx);
  const built = await tx.build();
  const message = new TextEncoder().encode('Sign in to Blockbuster\nnonce 1');
  return {
    scheme,
    secret: key.getSecretKey(),
    address: key.toSuiAddress(),
    transaction: toHex(built),
    transactionSignature: (await key.signTransaction(built)).signature,
    message: toHex(message),
    messageSignature: (await key.signPersonalMessage(message)).signature,
  };
}

const typeTexts = [
  'bool', 'u8', 'u16', 'u32', 'u64', 'u128', 'u256', 'address', 'signer', 'vector<vector<u8>>', '0x2::sui::SUI',
  '0x2::coin::Coin<0x2::sui::SUI>', `${address(30)}::m::T<bool, vector<0x1::string::String>, 0x2::a::B<u8>>`,
];

const types = typeTexts.map((text) => ({
  text,
  canonical: text.includes('::') && !text.startsWith('vector') ? normalizeStructTag(text) : text,
  bcs: bcs.TypeTag.serialize(text).toHex(),
}));

const fieldNames = [
  ['u64', bcs.U64.serialize(7)],
  ['address', bcs.Address.serialize(address(31))],
  ['0x1::string::String', bcs.String.serialize('poster')],
  ['vector<u8>', bcs.vector(bcs.U8).serialize([1, 2, 3])],
];
const dynamicFields = fieldNames.map(([type, name]) => ({
  parent: address(32),
  type,
  name: name.toHex(),
  id: deriveDynamicFieldID(address(32), type, name.toBytes()),
}));

const out = {
  generator: '@mysten/sui 2.33.1',
  digests: [0, 1, 2, 3].map((seed) => {
    const value = seed === 0 ? new Uint8Array(32) : seed === 1 ? Uint8Array.from([0, 0, ...bytes(30, 1)]) : bytes(32, seed);
    return { hex: toHex(value), base58: toBase58(value) };
  }),
  types,
  dynamicFields,
  transactions: [],
  signatures: [
    await signatures('ED25519', Ed25519Keypair.fromSecretKey(bytes(32, 41))),
    await signatures('SECP256K1', Secp256k1Keypair.fromSecretKey(bytes(32, 42))),
    await signatures('SECP256R1', Secp256r1Keypair.fromSecretKey(bytes(32, 43))),
  ],
};
for (const [name, fill] of Object.entries(transactions)) out.transactions.push(await transaction(name, fill));
console.log(JSON.stringify(out, null, 1));
