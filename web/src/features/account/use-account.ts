import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '@/api/client';
import { download } from '@/api/download';
import type { HistoryEntry, OpenSessions } from '@/api/types';
import { evidence } from '@/receipts/evidence-store';
import { useAddress } from '@/session/hooks';
import { session } from '@/session/session';

const PAGE = 12;

/** Where the account is signed in, and where its films play. */
export function useOpenSessions() {
  const address = useAddress();
  return useQuery<OpenSessions>({
    queryKey: ['sessions', address],
    queryFn: ({ signal }) => api.get('/account/sessions', { signal }),
    refetchInterval: 30_000,
    staleTime: 0,
  });
}

/** What was watched, newest first, page by page. */
export function useHistory() {
  const address = useAddress();
  return useInfiniteQuery({
    queryKey: ['history', address],
    queryFn: ({ pageParam, signal }) =>
      api.get('/account/history', { query: { limit: PAGE, ...(pageParam && { cursor: pageParam }) }, signal }),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
    staleTime: 0,
  });
}

/** Does something to the account, and has its lists asked for anew. */
export function useChange<Input = void, Output = unknown>(
  list: 'sessions' | 'history' | 'mail' | 'webhooks',
  change: (input: Input) => Promise<Output>,
) {
  const queries = useQueryClient();
  return useMutation({ mutationFn: change, onSettled: () => queries.invalidateQueries({ queryKey: [list] }) });
}

export const useEndLogin = () =>
  useChange('sessions', (id: string) => api.delete('/account/sessions/{id}', { path: { id } }));

export const useEndStream = () =>
  useChange('sessions', (id: string) => api.delete('/account/streams/{id}', { path: { id } }));

export const useForgetFilm = () =>
  useChange('history', ({ contentId }: HistoryEntry) => api.delete('/account/history/{contentId}', { path: { contentId } }));

export const useForgetHistory = () => useChange('history', () => api.delete('/account/history'));

/** The login here ends with the others. */
export const useSignOutEverywhere = () =>
  useMutation({ mutationFn: () => api.delete('/account/sessions'), onSuccess: () => session.forget() });

/** Can't be undone; the server wants the address repeated. What this browser kept as evidence goes with it. */
export const useEraseAccount = () =>
  useMutation({
    mutationFn: async (address: string) => {
      await api.delete('/account', { query: { confirm: address } });
      await evidence.forget(address).catch(() => {
        // A browser without storage has kept none.
      });
    },
    onSuccess: () => session.forget(),
  });

/** Everything that the platform keeps about the account, into the browser's downloads. */
export const useExport = () =>
  useMutation({
    mutationFn: () => download('/api/v1/account/export', 'blockbuster-export.json', 'application/json'),
  });
