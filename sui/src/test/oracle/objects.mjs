// Vectors of objects and effects for the localnet's codecs, from the official TypeScript SDK.
import { bcs } from '@mysten/sui/bcs';
import { deriveDynamicFieldID, toBase58, toHex } from '@mysten/sui/utils';

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
  sumOfSui: move({ AccumulatorBalanceWrapper: true }, { ObjectOwner: '0xacc' }),
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
  funds: { Failure: { error: { InsufficientBalanceForWithdraw: true }, command: null } },
};
// Sums that addresses hold, by what was added to them.
const sums = [
  [address(5), { inputState: { NotExist: true }, outputState: { AccumulatorWriteV1: { address: { address: address(9), ty: `0x2::balance::Balance<${address(5)}::usd::USD>` }, operation: { Merge: true }, value: { Integer: '18446744073709551615' } } }, idOperation: { None: true } }],
  [address(6), { inputState: { NotExist: true }, outputState: { AccumulatorWriteV1: { address: { address: address(10), ty: '0x2::balance::Balance<0x2::sui::SUI>' }, operation: { Split: true }, value: { Integer: '7' } } }, idOperation: { None: true } }],
];
const effects = (how) => ({
  V2: {
    status: how, executedEpoch: '5',
    gasUsed: { computationCost: '1', storageCost: '2', storageRebate: '3', nonRefundableStorageFee: '4' },
    transactionDigest: digest(1), gasObjectIndex: 0, eventsDigest: digest(2), dependencies: [digest(3), digest(4)], lamportVersion: '9',
    changedObjects: [
      [address(1), { inputState: { Exist: [['8', digest(5)], { AddressOwner: address(2) }] }, outputState: { ObjectWrite: [digest(6), { Shared: { initialSharedVersion: '9' } }] }, idOperation: { None: true } }],
      [address(3), { inputState: { NotExist: true }, outputState: { PackageWrite: ['1', digest(7)] }, idOperation: { Created: true } }],
      [address(4), { inputState: { Exist: [['8', digest(5)], { ObjectOwner: address(2) }] }, outputState: { NotExist: true }, idOperation: { Deleted: true } }],
      ...sums,
    ],
    unchangedConsensusObjects: [['0x6', { ReadOnlyRoot: ['1', digest(8)] }]], auxDataDigest: null,
  },
});

// Where a sum that an address holds is: a dynamic field of 0xacc.
const accumulators = ['0x2::sui::SUI', `${address(51)}::usd::USD`].map((coin) => ({
  owner: address(33), coin,
  id: deriveDynamicFieldID('0xacc', `0x2::accumulator::Key<0x2::balance::Balance<${coin}>>`, bcs.Address.serialize(address(33)).toBytes()),
}));

const all = (type, values) => Object.entries(values).map(([name, value]) => ({ name, bcs: toHex(type.serialize(value).toBytes()) }));
console.log(JSON.stringify({
  generator: '@mysten/sui 2.33.1',
  accumulators,
  objects: all(bcs.Object, objects),
  effects: all(bcs.TransactionEffects, Object.fromEntries(Object.entries(status).map(([name, how]) => [name, effects(how)]))),
}, null, 1));
