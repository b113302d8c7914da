import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { create } from 'zustand';
import { api } from './client';

const STORAGE_KEY = 'blockbuster.recommendations';

const useWish = create<{ readonly wanted: boolean }>(() => ({ wanted: true }));

/** Switches recommendations on or off, for this browser. */
export function recommending(wanted: boolean): void {
  localStorage.setItem(STORAGE_KEY, wanted ? 'on' : 'off');
  useWish.setState({ wanted });
}

/** Whether the viewer wants them. */
export function useRecommending(): boolean {
  useEffect(() => useWish.setState({ wanted: localStorage.getItem(STORAGE_KEY) !== 'off' }), []);
  return useWish((state) => state.wanted);
}

/** Titles with reasons; by what the viewer watched, if somebody is signed in. */
export const useRecommendations = (wanted: boolean) =>
  useQuery({
    queryKey: ['recommendations', api.bearer],
    queryFn: ({ signal }) => api.get('/recommendations', { query: { limit: 12 }, signal }),
    enabled: wanted,
  });
