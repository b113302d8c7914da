import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import { useConfig } from '@/api/hooks';
import { useAddress } from '@/session/hooks';

/** The memberships in the viewer's wallet, read from the chain; the SDK for that comes with the first question. */
export function useMemberships() {
  const address = useAddress();
  const { data: config } = useConfig();
  return useQuery({
    queryKey: ['memberships', address],
    queryFn: async () => (await import('@/wallet/memberships')).membershipsOf(config!, address!),
    enabled: config !== undefined && address !== undefined,
  });
}

/** What an upgrade costs at this moment. */
export function useUpgradePrice(membership: string | undefined, tier: number) {
  const address = useAddress();
  const { data: config } = useConfig();
  return useQuery({
    queryKey: ['upgrade-price', membership, tier],
    queryFn: async () => (await import('@/wallet/memberships')).upgradePrice(config!, address!, membership!, tier),
    enabled: config !== undefined && address !== undefined && membership !== undefined,
    staleTime: 0,
  });
}

/** What the viewer paid, page by page, and the sums over everything. */
export function usePayments() {
  const address = useAddress();
  return useInfiniteQuery({
    queryKey: ['payments', address],
    queryFn: ({ pageParam, signal }) =>
      api.get('/account/payments', { query: { limit: 12, ...(pageParam === '' ? {} : { cursor: pageParam }) }, signal }),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
    enabled: address !== undefined,
  });
}
