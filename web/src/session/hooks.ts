import { useQuery } from '@tanstack/react-query';
import { useStore } from 'zustand';
import { api } from '@/api/client';
import { session } from './session';

export const useSession = () => useStore(session.store);

/** The address that is signed in. */
export function useAddress(): string | undefined {
  const state = useSession();
  return state.kind === 'signed-in' ? state.login.address : undefined;
}

/** Who the server takes the viewer for: address, roles, membership. Asked only when signed in. */
export function useMe() {
  const address = useAddress();
  return useQuery({
    queryKey: ['me', address],
    queryFn: ({ signal }) => api.get('/auth/me', { signal }),
    enabled: address !== undefined,
  });
}
