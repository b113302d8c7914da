import { describe, expect, it } from 'vitest';
import { config, id } from '@/testing/testing-api';
import { purchase, registration, renewal, upgrade } from './chain';

describe('purchase', () => {
  it('pays the exact price and keeps the membership', () => {
    const { commands, inputs } = purchase(config, id('a'), 2, 15_000_000_000n).getData();

    expect(commands.map((command) => command.$kind)).toEqual(['$Intent', 'MoveCall', 'TransferObjects']);
    expect(commands[0]?.$Intent?.data).toEqual({ type: 'gas', balance: 15_000_000_000n, outputKind: 'coin' });
    expect(commands[1]?.MoveCall).toMatchObject({
      package: id('7'),
      module: 'membership',
      function: 'purchase',
      typeArguments: ['0x2::sui::SUI'],
    });
    expect(commands[1]?.MoveCall?.arguments).toHaveLength(5);
    const pure = inputs.flatMap((input) => (input.Pure ? [Buffer.from(input.Pure.bytes, 'base64').toString('hex')] : []));
    expect(pure).toEqual(['02', 'aa'.repeat(32)]);
  });
});

describe('registration', () => {
  it('names the creator', () => {
    const { commands, inputs } = registration(config, 'Ann').getData();

    expect(commands).toHaveLength(1);
    expect(commands[0]?.MoveCall).toMatchObject({ package: id('1'), module: 'uploader_account', function: 'register' });
    expect(inputs[0]?.Pure?.bytes).toBe(Buffer.from('\x03Ann').toString('base64'));
  });
});

describe('renewal', () => {
  it('pays the exact price for one membership', () => {
    const { commands } = renewal(config, id('b'), 5n).getData();

    expect(commands.map((command) => command.$kind)).toEqual(['$Intent', 'MoveCall']);
    expect(commands[1]?.MoveCall).toMatchObject({ package: id('7'), module: 'membership', function: 'renew' });
  });
});

describe('upgrade', () => {
  it("pays the contract's own answer out of a purse and gives the rest back", () => {
    const { commands } = upgrade(config, id('a'), id('b'), 2, 9n).getData();

    expect(commands.map((command) => command.MoveCall?.function ?? command.$kind)).toEqual([
      'upgrade_price',
      '$Intent',
      'SplitCoins',
      'upgrade',
      'TransferObjects',
    ]);
    expect(commands[2]?.SplitCoins).toMatchObject({ coin: { Result: 1 }, amounts: [{ Result: 0 }] });
    expect(commands[4]?.TransferObjects?.objects).toMatchObject([{ Result: 1 }]);
  });
});
