// Vectors of objects and effects for the localnet's codecs, from the official TypeScript SDK.
import { bcs } from '@mysten/sui/bcs';
import { toBase58, toHex } from '@mysten/sui/utils';

const bytes = (length, seed) => Uint8Array.from({ length }, (_, i) => (seed * 31 + i * 7) & 0xff);
const address = (seed) => `0x${toHex(bytes(32, seed))}`;
const digest = (seed) => toBase58(bytes(32, seed));

const move = (type, owner) => ({
  data: { Move: { type, hasPublicTransfer: true, version: '18446744073709551615', contents: bytes(40, 3) } },
  owner, previousTransaction: digest(4), storageRebate: '988000',
});
const objects = {
  gasCoin: move({ GasCoin: true }, { AddressOwner: address(1) }),
  stakedSui: move({ StakedSui: true }, { ObjectOwner: address(1) }),
  coin: move({ Coin: `${address(5)}::usd::USD` }, { Immutable: true }),
  other: move({ Other: { address: '0x2', module: 'table', name: 'Table', typeParams: [{ u8: true }, { vector: { address: true } }] } }, { Shared: { initialSharedVersion: '9' } }),
  consensus: move({ GasCoin: true }, { ConsensusAddressOwner: { startVersion: '8', owner: address(6) } }),
  package: {
    data: {
      Package: {
        id: address(7), version: '2',
        moduleMap: new Map([['abc', bytes(4, 1)], ['b', bytes(3, 2)], ['ab', bytes(2, 2)]]),
        typeOriginTable: [{ moduleName: 'abc', datatypeName: 'T', package: address(8) }],
        linkageTable: new Map([['0x2', { upgradedId: '0x2', upgradedVersion: '5' }], ['0x1', { upgradedId: '0x1', upgradedVersion: '6' }]]),
      },
    },
    owner: { Immutable: true }, previousTransaction: digest(4), storageRebate: '0',
  },
};

const status = {
  success: { Success: true },
  abort: { Failure: { error: { MoveAbort: [{ module: { address: '0x2', name: 'balance' }, function: 7, instruction: 11, functionName: 'split' }, '2'] }, command: '3' } },
  argument: { Failure: { error: { CommandArgumentError: { argIdx: 1, kind: { SecondaryIndexOutOfBounds: { resultIdx: 2, secondaryIdx: 3 } } } }, command: '0' } },
  gas: { Failure: { error: { InsufficientGas: true }, command: null } },
};
const effects = (how) => ({
  V2: {
    status: how, executedEpoch: '5',
    gasUsed: { computationCost: '1', storageCost: '2', storageRebate: '3', nonRefundableStorageFee: '4' },
    transactionDigest: digest(1), gasObjectIndex: 0, eventsDigest: digest(2), dependencies: [digest(3), digest(4)], lamportVersion: '9',
    changedObjects: [
      [address(1), { inputState: { Exist: [['8', digest(5)], { AddressOwner: address(2) }] }, outputState: { ObjectWrite: [digest(6), { Shared: { initialSharedVersion: '9' } }] }, idOperation: { None: true } }],
      [address(3), { inputState: { NotExist: true }, outputState: { PackageWrite: ['1', digest(7)] }, idOperation: { Created: true } }],
      [address(4), { inputState: { Exist: [['8', digest(5)], { ObjectOwner: address(2) }] }, outputState: { NotExist: true }, idOperation: { Deleted: true } }],
    ],
    unchangedConsensusObjects: [['0x6', { ReadOnlyRoot: ['1', digest(8)] }]], auxDataDigest: null,
  },
});

const all = (type, values) => Object.entries(values).map(([name, value]) => ({ name, bcs: toHex(type.serialize(value).toBytes()) }));
console.log(JSON.stringify({
  generator: '@mysten/sui 2.33.1',
  objects: all(bcs.Object, objects),
  effects: all(bcs.TransactionEffects, Object.fromEntries(Object.entries(status).map(([name, how]) => [name, effects(how)]))),
}, null, 1));
