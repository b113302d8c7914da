import { useEffect } from 'react';
import { useConfig } from '@/api/hooks';
import { useSession } from '@/session/hooks';
import { bestOf, type Order, offerOf } from './order';
import { useMemberships } from './queries';

/** A link from elsewhere names a tier: `/membership?tier=1`. Opens its order once, when it is known what can be ordered. */
export function useAskedTier(order: (order: Order) => void): void {
  const { data: config } = useConfig();
  const { kind } = useSession();
  const { data: held } = useMemberships();
  const ready = config !== undefined && (kind === 'signed-out' || held !== undefined);
  useEffect(() => {
    const asked = new URLSearchParams(window.location.search).get('tier');
    const tier = config?.tiers.find(({ id }) => String(id) === asked);
    if (!ready || tier === undefined) {
      return;
    }
    window.history.replaceState(null, '', window.location.pathname);
    const now = Date.now();
    const offer = offerOf(tier.id, bestOf(held ?? [], now), now);
    if (offer.kind !== 'included') {
      order(offer);
    }
  }, [ready, config, held, order]);
}
