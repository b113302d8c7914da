import { describe, expect, it } from 'vitest';
import { config, id } from '@/testing/testing-api';
import { decision } from './moderation';

const call = (transaction: ReturnType<typeof decision>) => {
  const { commands, inputs } = transaction.getData();
  const objects = inputs.map((input) => input.UnresolvedObject?.objectId ?? input.Object?.SharedObject?.objectId);
  return { called: commands[0]?.MoveCall, objects, pure: inputs.flatMap((input) => input.Pure?.bytes ?? []) };
};

describe('decision', () => {
  it('approves with the registry, the authority and the capability', () => {
    const { called, objects, pure } = call(decision(config, id('a'), id('b'), { kind: 'approve' }));

    expect(called).toMatchObject({ package: id('3'), module: 'content_item', function: 'approve' });
    expect(objects.slice(0, 4)).toEqual([id('b'), id('6'), id('8'), id('a')]);
    expect(called?.arguments).toHaveLength(5);
    expect(pure).toEqual([]);
  });

  it.each(['reject', 'take_down'] as const)('gives the reason when it is to %s', (kind) => {
    const { called, objects, pure } = call(decision(config, id('a'), id('b'), { kind, reason: 'No' }));

    expect(called).toMatchObject({ module: 'content_item', function: kind });
    expect(objects[0]).toBe(id('b'));
    expect(called?.arguments).toHaveLength(5);
    expect(pure).toEqual([Buffer.from('\x02No').toString('base64')]);
  });
});
