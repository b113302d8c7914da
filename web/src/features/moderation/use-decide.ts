import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/api/client';
import { useConfig } from '@/api/hooks';
import type { ContentDetails } from '@/api/types';
import { useMe } from '@/session/hooks';
import type { Verdict } from '@/wallet/moderation';
import { useWallet } from '@/wallet/use-wallet';

const LOOK_AGAIN_MS = 500;
const LOOKS = 60;

export interface Decided {
  readonly contentId: string;
  readonly verdict: Verdict;
}

/** Decides on chain, and waits until the server has heard of it, so that the lists tell the truth. */
export function useDecide(onDecided: () => void) {
  const wallet = useWallet();
  const { data: config } = useConfig();
  const { data: me } = useMe();
  const queries = useQueryClient();
  const mutation = useMutation({
    mutationFn: async ({ contentId, verdict }: Decided) => {
      const { decision } = await import('@/wallet/moderation');
      await wallet!.execute(decision(config!, me!.moderatorCap!, contentId, verdict));
      await untilMirrored(contentId, verdict);
      await Promise.all(
        [['moderation'], ['contents'], ['facets'], ['content', contentId]].map((queryKey) =>
          queries.invalidateQueries({ queryKey }),
        ),
      );
    },
    onSuccess: onDecided,
  });
  return { ...mutation, ready: wallet !== undefined && config !== undefined && me?.moderatorCap !== undefined };
}

const BECOMES = { approve: 'approved', reject: 'rejected', take_down: 'taken_down' } as const;

/** The chain has decided; a server that is slow to hear of it is no failure. */
async function untilMirrored(contentId: string, { kind }: Verdict): Promise<void> {
  for (let look = 0; look < LOOKS; look++) {
    const film: ContentDetails | undefined = await api
      .get('/contents/{id}', { path: { id: contentId } })
      .catch(() => undefined);
    if (film?.status === BECOMES[kind]) {
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
  }
}
