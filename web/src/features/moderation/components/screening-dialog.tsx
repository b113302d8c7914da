'use client';

import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '@/api/client';
import type { ContentSummary } from '@/api/types';
import { Dialog } from '@/ui/dialog';
import { PreviewScreen } from '@/ui/preview-screen';
import { Skeleton } from '@/ui/skeleton';
import { ErrorState } from '@/ui/states';
import styles from './moderation.module.css';

const NOTHING_PLAYED = { sequence: 1, positionMs: 0, playing: false, rate: 1, played: [] };

/** Shows a title to its judge. Before it is on the shelf nobody is asked for a membership, and nothing is counted. */
export function ScreeningDialog({ film, onClose }: { readonly film: ContentSummary; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const {
    data: stream,
    error,
    refetch,
  } = useQuery({
    queryKey: ['screening', film.id],
    queryFn: () => api.post('/streams', { body: { contentId: film.id } }),
    staleTime: 0,
    gcTime: 0,
  });
  const sessionId = stream?.sessionId;
  useEffect(() => {
    if (sessionId === undefined) {
      return undefined;
    }
    return () => {
      const path = { sessionId };
      api.post('/streams/{sessionId}/end', { path, body: NOTHING_PLAYED, keepalive: true }).catch(() => undefined);
    };
  }, [sessionId]);
  return (
    <Dialog open wide title={film.title} onClose={onClose}>
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : stream === undefined ? (
        <Skeleton className={styles['screen']} />
      ) : (
        <PreviewScreen preview={{ manifestUrl: stream.manifestUrl }} label={film.title} />
      )}
      <p>{t('moderation.case.screening')}</p>
    </Dialog>
  );
}
