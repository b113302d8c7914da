import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { api } from '@/api/client';
import { followEvents } from '@/api/follow';
import { firstDay, type Period } from '@/figures/period';

export const usePlatformDays = (period: Period) =>
  useQuery({
    queryKey: ['figures', 'platform', period],
    queryFn: async ({ signal }) =>
      (await api.get('/analytics/platform/days', { query: { from: firstDay(period) }, signal })).items,
    placeholderData: (before) => before,
  });

export const useExperience = (period: Period) =>
  useQuery({
    queryKey: ['figures', 'experience', period],
    queryFn: async ({ signal }) =>
      (await api.get('/analytics/platform/experience', { query: { from: firstDay(period) }, signal })).items,
    placeholderData: (before) => before,
  });

/** How many watch now; told by the server whenever it changes. */
export function useLiveViewers(): number | undefined {
  const [viewers, setViewers] = useState<number>();
  useEffect(() => {
    const ending = new AbortController();
    void followEvents('/api/v1/analytics/platform/live', ending.signal, (data) => {
      setViewers((JSON.parse(data) as { readonly viewers: number }).viewers);
      return false;
    });
    return () => ending.abort();
  }, []);
  return viewers;
}
