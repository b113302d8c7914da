import { useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import { ResumePoints } from '@/player/resume-points';
import { useAddress } from '@/session/hooks';
import { leftAt } from './left-at';

/** How a title was rated, by all and by who is signed in. */
export function useRating(id: string) {
  const address = useAddress();
  return useQuery({
    queryKey: ratingKey(id, address),
    queryFn: ({ signal }) => api.get('/contents/{id}/rating', { path: { id }, signal }),
  });
}

export const ratingKey = (id: string, address: string | undefined) => ['rating', id, address];

/** Titles like this one, with reasons. */
export const useSimilar = (id: string, wanted: boolean) =>
  useQuery({
    queryKey: ['similar', id],
    queryFn: ({ signal }) => api.get('/contents/{id}/similar', { path: { id }, query: { limit: 12 }, signal }),
    enabled: wanted && id !== '',
  });

/** Where the viewer left a title, in seconds: what this device noted, or what another one told the server. */
export function useLeftAt(id: string): number {
  const address = useAddress();
  const { data } = useQuery({
    queryKey: ['left-at', id, address],
    queryFn: ({ signal }) => serversWord(id, signal),
    enabled: address !== undefined,
    staleTime: 0,
  });
  const here = typeof localStorage === 'undefined' ? 0 : new ResumePoints(localStorage).of(id);
  return leftAt(here, data ?? undefined);
}

/** In seconds; null for a title that is not among the last that the viewer watched. */
async function serversWord(contentId: string, signal: AbortSignal): Promise<number | null> {
  const { items } = await api.get('/account/history', { query: { limit: 100 }, signal });
  const entry = items.find((one) => one.contentId === contentId);
  return entry === undefined ? null : entry.resumeMs / 1000;
}
