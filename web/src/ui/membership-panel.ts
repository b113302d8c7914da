import type { Config, Membership, Tier } from '../api/types';
import { sui } from '../wallet/amount';
import { byId, el } from './dom';
import { actionButton } from './notices';

/** What the viewer holds, or what there is to buy. */
export function showMembership(
  config: Config,
  membership: Membership | undefined,
  buy: (tier: number) => Promise<void>,
): void {
  const panel = byId('membership');
  panel.hidden = false;
  const title = el('h2', { id: 'membership-title' }, 'Membership');
  if (membership !== undefined) {
    const until = new Date(membership.expiresAt).toLocaleDateString(undefined, { dateStyle: 'long' });
    panel.replaceChildren(title, el('p', {}, `${membership.tierName}, up to ${membership.maxHeight}p, until ${until}.`));
    return;
  }
  const tickets = config.tiers.map((tier, index) => ticket(tier, () => buy(index)));
  panel.replaceChildren(title, el('ul', { class: 'tiers' }, ...tickets));
}

function ticket(tier: Tier, buy: () => Promise<void>): HTMLLIElement {
  const days = Math.round(tier.durationMs / 86_400_000);
  const streams = tier.maxStreams === 1 ? 'one screen' : `${tier.maxStreams} screens`;
  return el(
    'li',
    {},
    el('h3', {}, tier.name),
    el('p', {}, `Up to ${tier.maxHeight}p on ${streams}, ${days} days.`),
    actionButton(`Buy ${tier.name} for ${sui(tier.price)}`, buy),
  );
}
