import { useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import type { MailChoice } from '@/api/types';
import { useAddress } from '@/session/hooks';
import { useChange } from './use-account';

const CONFIRMED_ELSEWHERE_MS = 10_000;

/** Where the account wants mail. The link is opened in another tab or device, so an open question is asked again. */
export function useMail() {
  const address = useAddress();
  return useQuery<MailChoice>({
    queryKey: ['mail', address],
    queryFn: ({ signal }) => api.get('/account/mail', { signal }),
    refetchInterval: ({ state }) =>
      state.data?.address !== undefined && !state.data.confirmed ? CONFIRMED_ELSEWHERE_MS : false,
    staleTime: 0,
  });
}

export const usePutMail = () =>
  useChange('mail', (body: { readonly address: string; readonly language: string }) => api.put('/account/mail', { body }));

export const useSubscribe = () =>
  useChange('mail', (subscribed: boolean) => api.put('/account/mail/subscription', { body: { subscribed } }));

export const useRemoveMail = () => useChange('mail', () => api.delete('/account/mail'));
