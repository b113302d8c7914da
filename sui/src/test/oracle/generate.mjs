// Test vectors from the official TypeScript SDK: BCS of transactions, digests, addresses, keys and signatures.
// Everything is derived from fixed seeds, so that a second run prints the same bytes.
import { bcs } from '@mysten/sui/bcs';
import { Ed25519Keypair } from '@mysten/sui/keypairs/ed25519';
import { Secp256k1Keypair } from '@mysten/sui/keypairs/secp256k1';
import { Secp256r1Keypair } from '@mysten/sui/keypairs/secp256r1';
import { MultiSigPublicKey } from '@mysten/sui/multisig';
import { PasskeyKeypair } from '@mysten/sui/keypairs/passkey';
import { Inputs, Transaction, TransactionDataBuilder } from '@mysten/sui/transactions';
import { getZkLoginSignature, toZkLoginPublicIdentifier } from '@mysten/sui/zklogin';
import { deriveDynamicFieldID, deriveObjectID, normalizeStructTag, toBase58, toBase64, toHex } from '@mysten/sui/utils';

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

// Money of addresses: in, out, by the sponsor, and as payment for gas.
async function withoutCoins() {
  const tx = new Transaction();
  tx.setSender(address(200));
  tx.setGasOwner(address(201));
  tx.setGasPrice(1000);
  tx.setGasBudget(5_000_000);
  tx.setGasPayment([]);
  tx.setExpiration({
    ValidDuring: { minEpoch: '3', maxEpoch: '4', minTimestamp: null, maxTimestamp: null, chain: digest(20), nonce: 4_000_000_000 },
  });
  const usd = `${address(51)}::usd::USD`;
  const coin = tx.moveCall({ target: '0x2::coin::redeem_funds', typeArguments: [usd], arguments: [tx.withdrawal({ amount: 77n, type: usd })] });
  tx.moveCall({ target: '0x2::coin::send_funds', typeArguments: [usd], arguments: [coin, tx.pure.address(address(1))] });
  const balance = tx.moveCall({
    target: '0x2::balance::redeem_funds', typeArguments: ['0x2::sui::SUI'],
    arguments: [tx.withdrawal({ amount: 18446744073709551615n, from: 'sponsor' })],
  });
  tx.moveCall({ target: '0x2::balance::send_funds', typeArguments: ['0x2::sui::SUI'], arguments: [balance, tx.pure.address(address(2))] });
  const built = await tx.build();
  return { name: 'withoutCoins', bcs: toHex(built), digest: await tx.getDigest() };
}

// The kinds that the SDK's builder does not make, straight through its codec.
const everyArgument = (expiration) =>
  bcs.TransactionData.serialize({
    V1: {
      kind: {
        ProgrammableTransaction: {
          inputs: [
            { Pure: { bytes: toBase64(bytes(3, 50)) } },
            { FundsWithdrawal: { reservation: { MaxAmountU64: '77' }, typeArg: { Balance: '0x2::sui::SUI' }, withdrawFrom: { Sender: true } } },
            { FundsWithdrawal: { reservation: { MaxAmountU64: '18446744073709551615' }, typeArg: { Balance: `${address(51)}::usd::USD` }, withdrawFrom: { Sponsor: true } } },
            { Object: { Receiving: ref(52) } },
            { Object: { SharedObject: { objectId: address(53), initialSharedVersion: '9', mutable: true } } },
          ],
          commands: [
            { MakeMoveVec: { type: null, elements: [{ GasCoin: true }, { Input: 65535 }, { Result: 256 }, { NestedResult: [1, 2] }] } },
            { TransferObjects: { objects: [], address: { Input: 0 } } },
          ],
        },
      },
      sender: address(54),
      gasData: { payment: [], owner: address(55), price: '1', budget: '18446744073709551615' },
      expiration,
    },
  }).toBytes();
const bounds = { minEpoch: '3', maxEpoch: null, minTimestamp: '5', maxTimestamp: '18446744073709551615', chain: digest(20), nonce: 1 };
const expirations = {
  none: { None: true },
  epoch: { Epoch: '18446744073709551615' },
  validDuring: { ValidDuring: bounds },
  validity: { Validity: { ...bounds, allowedProposers: null } },
  validityOfProposers: { Validity: { ...bounds, allowedProposers: { epoch: '8', proposers: [0, 3, 4_000_000_000] } } },
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

// A passkey in software: what a browser and its authenticator would answer.
function passkey(key) {
  const provider = {
    get: async (challenge) => {
      const clientDataJSON = new TextEncoder().encode(JSON.stringify({
        type: 'webauthn.get', challenge: toBase64(challenge).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, ''),
        origin: 'https://blockbuster.example', crossOrigin: false,
      }));
      const authenticatorData = bytes(37, 60);
      const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', clientDataJSON));
      const compact = await key.sign(Uint8Array.from([...authenticatorData, ...hash]));
      const int = (b) => { let v = [...b]; while (v.length > 1 && v[0] === 0) v.shift(); if (v[0] & 0x80) v.unshift(0); return [2, v.length, ...v]; };
      const body = [...int(compact.slice(0, 32)), ...int(compact.slice(32))];
      return { response: { authenticatorData, clientDataJSON, signature: Uint8Array.from([0x30, body.length, ...body]) } };
    },
  };
  return new PasskeyKeypair(key.getPublicKey().toRawBytes(), provider);
}

const keys = {
  ed: Ed25519Keypair.fromSecretKey(bytes(32, 41)),
  k1: Secp256k1Keypair.fromSecretKey(bytes(32, 42)),
  r1: Secp256r1Keypair.fromSecretKey(bytes(32, 43)),
};
keys.passkey = passkey(Secp256r1Keypair.fromSecretKey(bytes(32, 44)));

async function accounts() {
  const tx = withGas(new Transaction());
  transactions.transferSui(tx);
  const built = await tx.build();
  const message = new TextEncoder().encode('Sign in to Blockbuster\nnonce 1');
  const make = async (name, address, sign) => ({
    name, address, transaction: toHex(built), transactionSignature: await sign('signTransaction', built),
    message: toHex(message), messageSignature: await sign('signPersonalMessage', message),
  });
  const multisig = (name, members, threshold, signers) => {
    const publicKey = MultiSigPublicKey.fromPublicKeys({
      threshold, publicKeys: members.map(([key, weight]) => ({ publicKey: keys[key].getPublicKey(), weight })),
    });
    return make(name, publicKey.toSuiAddress(), async (method, payload) =>
      publicKey.combinePartialSignatures(await Promise.all(signers.map(async (key) => (await keys[key][method](payload)).signature))));
  };
  const all = [['ed', 1], ['k1', 2], ['r1', 3], ['passkey', 255]];
  return [
    await make('passkey', keys.passkey.toSuiAddress(), async (method, payload) => (await keys.passkey[method](payload)).signature),
    await multisig('multisig of one', [['ed', 1]], 1, ['ed']),
    await multisig('multisig 1 of 2', [['k1', 1], ['ed', 1]], 1, ['ed']),
    await multisig('multisig of single keys', all, 6, ['ed', 'k1', 'r1']),
    await multisig('multisig with a passkey', all, 258, ['r1', 'passkey']),
    await multisig('multisig of all', all, 261, ['ed', 'k1', 'r1', 'passkey']),
  ];
}

const phrases = [
  'legal winner thank year wave sausage worth useful legal winner thank yellow',
  'letter advice cage absurd amount doctor acoustic avoid letter advice cage absurd amount doctor acoustic avoid letter always',
  'void come effort suffer camp survey warrior heavy shoot primary clutch crush open amazing screen patrol group space point ten exist slush involve unfold',
];
const mnemonics = phrases.flatMap((words) => [0, 1, 7].map((account) => ({
  words, account,
  ED25519: Ed25519Keypair.deriveKeypair(words, `m/44'/784'/${account}'/0'/0'`).getSecretKey(),
  SECP256K1: Secp256k1Keypair.deriveKeypair(words, `m/54'/784'/${account}'/0/0`).getSecretKey(),
  SECP256R1: Secp256r1Keypair.deriveKeypair(words, `m/74'/784'/${account}'/0/0`).getSecretKey(),
})));

// The form of a zkLogin signature with a proof that proves nothing, for what is checked without a node.
const zkClaim = (text, start) => {
  const whole = toBase64(new TextEncoder().encode('x'.repeat(start) + text)).replace(/=+$/, '').replace(/\+/g, '-').replace(/\//g, '_');
  return { value: whole.slice(start), indexMod4: start };
};
async function zkLogin(iss, seed, start) {
  const user = await keys.ed.signPersonalMessage(new TextEncoder().encode('hello'));
  const inputs = {
    proofPoints: { a: ['1', '2', '1'], b: [['1', '0'], ['3', '4'], ['1', '0']], c: ['5', '6', '1'] },
    issBase64Details: zkClaim(`"iss":"${iss}",`, start), headerBase64: 'eyJhbGciOiJSUzI1NiJ9', addressSeed: seed,
  };
  return {
    signature: getZkLoginSignature({ inputs, maxEpoch: '12', userSignature: user.signature }),
    padded: toZkLoginPublicIdentifier(BigInt(seed), iss, { legacyAddress: false }).toSuiAddress(),
    legacy: toZkLoginPublicIdentifier(BigInt(seed), iss, { legacyAddress: true }).toSuiAddress(),
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

const derivedObjects = fieldNames.map(([type, name]) => ({
  parent: address(32), type, name: name.toHex(), id: deriveObjectID(address(32), type, name.toBytes()),
}));

const out = {
  generator: '@mysten/sui 2.33.1',
  digests: [0, 1, 2, 3].map((seed) => {
    const value = seed === 0 ? new Uint8Array(32) : seed === 1 ? Uint8Array.from([0, 0, ...bytes(30, 1)]) : bytes(32, seed);
    return { hex: toHex(value), base58: toBase58(value) };
  }),
  types,
  dynamicFields,
  derivedObjects,
  mnemonics,
  accounts: await accounts(),
  zkLogin: [
    await zkLogin('https://accounts.google.com', '13322897930163218532266430409510394316985274769125667290600321564259466511711', 0),
    await zkLogin('accounts.google.com', '7', 1),
    await zkLogin('https://id.twitch.tv/oauth2', '340282366920938463463374607431768211456', 2),
  ],
  transactions: [],
  signatures: [
    await signatures('ED25519', Ed25519Keypair.fromSecretKey(bytes(32, 41))),
    await signatures('SECP256K1', Secp256k1Keypair.fromSecretKey(bytes(32, 42))),
    await signatures('SECP256R1', Secp256r1Keypair.fromSecretKey(bytes(32, 43))),
  ],
};
for (const [name, fill] of Object.entries(transactions)) out.transactions.push(await transaction(name, fill));
for (const [name, expiration] of Object.entries(expirations)) {
  const encoded = everyArgument(expiration);
  out.transactions.push({ name, bcs: toHex(encoded), digest: TransactionDataBuilder.getDigestFromBytes(encoded) });
}
out.transactions.push(await withoutCoins());
console.log(JSON.stringify(out, null, 1));
