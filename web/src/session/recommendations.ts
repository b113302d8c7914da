import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { create } from 'zustand';
import { api } from '@/api/client';
import { useAddress, useSession } from './hooks';

const STORAGE_KEY = 'blockbuster.recommendations';

const useWish = create<{ readonly wanted: boolean }>(() => ({ wanted: true }));

/** Whether the viewer wants recommendations; the account keeps it, or this browser while nobody is signed in. */
export interface Recommending {
  /** Undefined until it is known. */
  readonly wanted: boolean | undefined;
  readonly choose: (wanted: boolean) => void;
}

export function useRecommending(): Recommending {
  const { kind } = useSession();
  const account = useAccountsWish();
  const { wanted } = useWish();
  useEffect(() => useWish.setState({ wanted: localStorage.getItem(STORAGE_KEY) !== 'off' }), []);
  switch (kind) {
    case 'unknown':
      return { wanted: undefined, choose: account.choose };
    case 'signed-out':
      return { wanted, choose: chooseHere };
    case 'signed-in':
      return account;
  }
}

function chooseHere(wanted: boolean): void {
  localStorage.setItem(STORAGE_KEY, wanted ? 'on' : 'off');
  useWish.setState({ wanted });
}

function useAccountsWish(): Recommending {
  const address = useAddress();
  const queries = useQueryClient();
  const queryKey = ['preferences', address];
  const { data } = useQuery({
    queryKey,
    queryFn: ({ signal }) => api.get('/account/preferences', { signal }),
    enabled: address !== undefined,
  });
  const { mutate } = useMutation({
    mutationFn: (wanted: boolean) => api.put('/account/preferences', { body: { recommendations: wanted } }),
    onMutate: (wanted) => queries.setQueryData(queryKey, { recommendations: wanted }),
    onSettled: () => queries.invalidateQueries({ queryKey }),
  });
  return { wanted: data?.recommendations, choose: mutate };
}

/** Titles with reasons; by what the viewer watched, if somebody is signed in. */
export function useRecommendations(wanted: boolean) {
  const address = useAddress();
  return useQuery({
    queryKey: ['recommendations', address],
    queryFn: ({ signal }) => api.get('/recommendations', { query: { limit: 12 }, signal }),
    enabled: wanted,
  });
}
