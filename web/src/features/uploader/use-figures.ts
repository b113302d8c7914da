import { useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import { daysOf, firstDay, type Period } from '@/figures/period';

/** One's own titles, the most watched first. */
export const useTitles = (period: Period) =>
  useQuery({
    queryKey: ['figures', 'titles', period],
    queryFn: async ({ signal }) =>
      (await api.get('/analytics/creator/titles', { query: { from: firstDay(period) }, signal })).items,
    placeholderData: (before) => before,
  });

/** What was watched on a day, of all of one's titles. */
export interface Day {
  readonly day: string;
  readonly views: number;
  readonly hours: number;
}

/** Every day of the period; the server leaves out those without views. */
export const useDays = (period: Period) =>
  useQuery({
    queryKey: ['figures', 'days', period],
    queryFn: async ({ signal }): Promise<readonly Day[]> => {
      const { items } = await api.get('/analytics/creator/days', { query: { from: firstDay(period) }, signal });
      const known = new Map(items.map(({ day, watching }) => [day, watching]));
      return daysOf(period).map((day) => ({
        day,
        views: known.get(day)?.views ?? 0,
        hours: (known.get(day)?.seconds ?? 0) / 3_600,
      }));
    },
    placeholderData: (before) => before,
  });

export const useWatchThrough = (id: string, period: Period) =>
  useQuery({
    queryKey: ['figures', 'watch-through', id, period],
    queryFn: ({ signal }) =>
      api.get('/analytics/creator/titles/{id}/watch-through', { path: { id }, query: { from: firstDay(period) }, signal }),
  });
