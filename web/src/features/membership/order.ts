import type { HeldMembership } from '@/wallet/memberships';

/** What can be bought: a membership, more time for one, or a higher tier for the time that is left. */
export type Order =
  | { readonly kind: 'purchase'; readonly tier: number }
  | { readonly kind: 'renewal'; readonly tier: number; readonly membership: HeldMembership }
  | { readonly kind: 'upgrade'; readonly tier: number; readonly membership: HeldMembership };

export type Offer = Order | { readonly kind: 'included' };

/** What a tier's ticket is good for, to whom holds a membership already: nobody needs a second one that runs beside it. */
export function offerOf(tier: number, held: HeldMembership | undefined, now: number): Offer {
  if (held === undefined || (held.expiresAt <= now && held.tier !== tier)) {
    return { kind: 'purchase', tier };
  }
  if (held.tier === tier) {
    return { kind: 'renewal', tier, membership: held };
  }
  return held.tier < tier ? { kind: 'upgrade', tier, membership: held } : { kind: 'included' };
}

/** The membership that counts: the highest that runs, else the one that ran last. */
export function bestOf(held: readonly HeldMembership[], now: number): HeldMembership | undefined {
  const running = held.filter((membership) => membership.expiresAt > now);
  return [...running].sort((a, b) => b.tier - a.tier || b.expiresAt - a.expiresAt)[0] ?? held[0];
}
