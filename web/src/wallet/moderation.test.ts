import { describe, expect, it } from 'vitest';
import { config, id } from '@/testing/testing-api';
import { decision } from './moderation';

const CLOCK = `0x${'6'.padStart(64, '0')}`;

const call = (transaction: ReturnType<typeof decision>) => {
  const { commands, inputs } = transaction.getData();
  const called = commands[0]!.MoveCall!;
  const given = called.arguments.map((argument) => {
    const input = inputs[argument.$kind === 'Input' ? argument.Input : -1];
    return input?.UnresolvedObject?.objectId ?? input?.Object?.SharedObject?.objectId ?? input?.Pure?.bytes;
  });
  return { called, given };
};

describe('decision', () => {
  it('approves with the registry, the authority and the capability', () => {
    const { called, given } = call(decision(config, id('a'), id('b'), { kind: 'approve' }));

    expect(called).toMatchObject({ package: id('3'), module: 'content_item', function: 'approve' });
    expect(given).toEqual([id('b'), id('6'), id('8'), id('a'), CLOCK]);
  });

  it.each(['reject', 'take_down'] as const)('gives the reason when it is to %s', (kind) => {
    const { called, given } = call(decision(config, id('a'), id('b'), { kind, reason: 'No' }));

    expect(called).toMatchObject({ module: 'content_item', function: kind });
    expect(given).toEqual([id('b'), id('8'), id('a'), Buffer.from('\x02No').toString('base64'), CLOCK]);
  });
});
