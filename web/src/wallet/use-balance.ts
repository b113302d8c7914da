import { useQuery } from '@tanstack/react-query';
import { useConfig } from '@/api/hooks';
import { useAddress } from '@/session/hooks';

/** What the viewer has of the coin that memberships cost, in base units. */
export function useBalance() {
  const address = useAddress();
  const { data: config } = useConfig();
  return useQuery({
    queryKey: ['balance', address],
    queryFn: async () => (await import('./funds')).balanceOf(config!, address!),
    enabled: config !== undefined && address !== undefined,
  });
}
