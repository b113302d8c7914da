import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import type { WebhookRequest } from '@/api/types';
import { useAddress } from '@/session/hooks';
import { useChange } from './use-account';

const DELIVERIES = 10;
const UNDER_WAY_MS = 3_000;

/** What a creator's webhook may be told. */
export const OWN_EVENTS = [
  'payout.sent',
  'title.submitted',
  'title.approved',
  'title.rejected',
  'title.taken_down',
  'lease.ending',
  'lease.ended',
  'membership.ending',
] as const;
/** What a webhook about the whole platform may be told. */
export const EVENTS = [...OWN_EVENTS, 'distribution.closed'] as const;
const NAMED: readonly string[] = [...EVENTS, 'webhook.test'];

/** Whether there are words for an event; a newer server may know others. */
export const isNamed = (event: string): event is (typeof EVENTS)[number] | 'webhook.test' => NAMED.includes(event);

export function useWebhooks() {
  const address = useAddress();
  return useQuery({
    queryKey: ['webhooks', address],
    queryFn: async ({ signal }) => (await api.get('/webhooks', { signal })).items,
    staleTime: 0,
  });
}

/** What a webhook was sent, newest first; asked again while something is under way. */
export function useDeliveries(id: string) {
  return useInfiniteQuery({
    queryKey: ['webhooks', 'deliveries', id],
    queryFn: ({ pageParam, signal }) =>
      api.get('/webhooks/{id}/deliveries', {
        path: { id },
        query: { limit: DELIVERIES, ...(pageParam && { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
    refetchInterval: ({ state }) =>
      state.data?.pages.some((page) => page.items.some((delivery) => delivery.state === 'pending')) === true
        ? UNDER_WAY_MS
        : false,
    staleTime: 0,
  });
}

export const useAddWebhook = () => useChange('webhooks', (body: WebhookRequest) => api.post('/webhooks', { body }));

export const useRemoveWebhook = () => useChange('webhooks', (id: string) => api.delete('/webhooks/{id}', { path: { id } }));

export const useTestWebhook = () => useChange('webhooks', (id: string) => api.post('/webhooks/{id}/test', { path: { id } }));

export const useRotateSecret = () =>
  useMutation({ mutationFn: (id: string) => api.post('/webhooks/{id}/secret', { path: { id } }) });

export const useRepeatDelivery = (id: string) =>
  useChange('webhooks', (delivery: string) =>
    api.post('/webhooks/{id}/deliveries/{delivery}/repeat', { path: { id, delivery } }),
  );
