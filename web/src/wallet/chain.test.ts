import { describe, expect, it } from 'vitest';
import { config, id } from '@/testing/testing-api';
import { purchase, registration } from './chain';

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
