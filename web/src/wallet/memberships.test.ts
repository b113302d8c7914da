import { expect, it } from 'vitest';
import { parseMembership } from './memberships';

it('reads a membership as the chain stores it', () => {
  const content = Buffer.from(
    `${'aa'.repeat(32)}${'bb'.repeat(32)}${'2a00000000000000'}${'01'}${'08'}${Buffer.from('Standard').toString('hex')}${'00e8764817000000'}${'00f2052a01000000'}`,
    'hex',
  );

  expect(parseMembership(content)).toEqual({
    id: `0x${'aa'.repeat(32)}`,
    number: 42,
    tier: 1,
    tierName: 'Standard',
    startedAt: 100_000_000_000,
    expiresAt: 5_000_000_000,
  });
});
