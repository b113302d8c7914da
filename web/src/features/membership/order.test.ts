import { describe, expect, it } from 'vitest';
import { bestOf, offerOf } from './order';

const NOW = 1_000;
const held = (tier: number, expiresAt: number) => ({
  id: `0x${tier}${expiresAt}`,
  number: 1,
  tier,
  tierName: `Tier ${tier}`,
  startedAt: 0,
  expiresAt,
});

describe('offerOf', () => {
  it.each([
    ['a purchase to who has none', 1, undefined, 'purchase'],
    ['more time for the own tier', 1, held(1, 2_000), 'renewal'],
    ['more time for the own tier after its end', 1, held(1, 500), 'renewal'],
    ['the way up', 2, held(1, 2_000), 'upgrade'],
    ['a new one where the old one of another tier is over', 2, held(1, 500), 'purchase'],
    ['nothing below what runs', 0, held(1, 2_000), 'included'],
  ])('is %s', (_, tier, membership, kind) => {
    expect(offerOf(tier, membership, NOW).kind).toBe(kind);
  });
});

describe('bestOf', () => {
  it('prefers the highest tier that runs, then the longest', () => {
    const memberships = [held(0, 9_000), held(2, 900), held(1, 3_000), held(1, 2_000)];

    expect(bestOf(memberships, NOW)).toBe(memberships[2]);
  });

  it('falls back to what ran last', () => {
    expect(bestOf([held(1, 900), held(2, 800)], NOW)?.tier).toBe(1);
    expect(bestOf([], NOW)).toBeUndefined();
  });
});
