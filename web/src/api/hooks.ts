import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api } from './client';
import type { Distribution, PlatformStats } from './types';

/** How to reach the chain, and what memberships there are. */
export const useConfig = () =>
  useQuery({ queryKey: ['config'], queryFn: ({ signal }) => api.get('/config', { signal }), staleTime: 300_000 });

export const useStats = () =>
  useQuery<PlatformStats>({
    queryKey: ['stats'],
    queryFn: ({ signal }) => api.get('/stats', { signal }),
    refetchInterval: 30_000,
  });

/** What narrows the shelf; what is left out does not. */
export interface ShelfFilter {
  readonly q?: string;
  readonly genre?: string;
  readonly language?: string;
  readonly year?: number;
  readonly length?: 'short' | 'medium' | 'long';
  readonly sort?: 'newest' | 'popular' | 'rating' | 'title' | 'longest' | 'relevance';
}

const SHELF_AGAIN_MS = 10_000;

/** The films on the shelf, page by page. */
export const useContents = (filter: ShelfFilter, limit = 24) =>
  useInfiniteQuery({
    queryKey: ['contents', filter, limit],
    queryFn: ({ pageParam, signal }) =>
      api.get('/contents', { query: { ...filter, limit, ...(pageParam === '' ? {} : { cursor: pageParam }) }, signal }),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: (before) => before,
    // What is approved meanwhile appears by itself; who is deep in the shelf would have all of it fetched again.
    refetchInterval: ({ state }) => ((state.data?.pages.length ?? 0) <= 1 ? SHELF_AGAIN_MS : false),
  });

export const useFacets = (filter: ShelfFilter) =>
  useQuery({
    queryKey: ['facets', filter],
    queryFn: ({ signal }) => {
      const { sort: _, ...narrowing } = filter;
      return api.get('/contents/facets', { query: narrowing, signal });
    },
    placeholderData: (before) => before,
  });

export const useContent = (id: string) =>
  useQuery({
    queryKey: ['content', id],
    queryFn: ({ signal }) => api.get('/contents/{id}', { path: { id }, signal }),
    enabled: id !== '',
  });

/** Weekly runs, newest first. */
export const useDistributions = (limit: number) =>
  useQuery({
    queryKey: ['distributions', limit],
    queryFn: async ({ signal }): Promise<readonly Distribution[]> =>
      (await api.get('/distributions', { query: { limit }, signal })).items,
  });
