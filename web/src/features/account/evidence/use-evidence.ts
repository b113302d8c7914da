import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '@/api/client';
import { save } from '@/api/download';
import { ProblemError } from '@/api/errors';
import type { Config } from '@/api/types';
import { ToldError } from '@/i18n/told-error';
import type { PlayEvidence } from '@/receipts/evidence';
import { evidence } from '@/receipts/evidence-store';
import { acknowledgementText } from '@/receipts/texts';
import { type Checked, checkPlays } from './check-plays';

const keyOf = (viewer: string) => ['evidence', viewer];

/** What this browser can prove for a viewer, the newest first. */
export const useEvidence = (viewer: string) =>
  useQuery({ queryKey: keyOf(viewer), queryFn: () => evidence.of(viewer), staleTime: 0 });

export function useForgetEvidence(viewer: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => evidence.forget(viewer),
    onSettled: () => queries.invalidateQueries({ queryKey: keyOf(viewer) }),
  });
}

export const useCheck = () =>
  useMutation({
    mutationFn: ({ config, plays }: { config: Config; plays: readonly PlayEvidence[] }): Promise<Checked> =>
      checkPlays(config, plays),
  });

/** Files a challenge with the acknowledgement as the platform signed it. */
export const useChallenge = () =>
  useMutation({
    mutationFn: async ({ announcement, play }: { announcement: string; play: PlayEvidence }) => {
      const { stream, title, day, sequence, creditedSeconds, statement, signature } = play;
      const body = { stream, title, day, sequence, creditedSeconds, statement, signature };
      try {
        return await api.post('/distributions/{id}/challenges', { path: { id: announcement }, body });
      } catch (failure) {
        throw refusalOf(failure);
      }
    },
  });

/** Why a challenge does not stand, in the viewer's language. */
function refusalOf(failure: unknown): unknown {
  const why = failure instanceof ProblemError && REFUSALS[failure.type];
  return why ? new ToldError(`account.evidence.refused.${why}`, failure.message, {}, { cause: failure }) : failure;
}

const REFUSALS: Readonly<Record<string, string>> = {
  '/problems/play-not-missing': 'counted',
  '/problems/challenge-refused': 'over',
  '/problems/invalid-request': 'unsigned',
  '/problems/not-found': 'gone',
};

/** With the signed texts, so that whoever gets the file needs to know no format. */
export function saveEvidence(viewer: string, plays: readonly PlayEvidence[]): void {
  const file = {
    format: 'blockbuster-evidence/1',
    viewer,
    savedAt: new Date().toISOString(),
    plays: plays.map((play) => ({ ...play, text: acknowledgementText(play) })),
  };
  save(new Blob([JSON.stringify(file, null, 2)], { type: 'application/json' }), 'blockbuster-evidence.json');
}
