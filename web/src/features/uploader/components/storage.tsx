'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '@/api/client';
import { useAddress } from '@/session/hooks';
import { Skeleton } from '@/ui/skeleton';
import { EmptyState, ErrorState } from '@/ui/states';
import { useUploads } from '../use-uploads';
import { LeaseCard } from './lease-card';
import styles from './uploader.module.css';

const LOOK_EVERY_MS = 5_000;

/** For how long the creator's films are paid for on Walrus. */
export function Storage() {
  const { t } = useTranslation();
  const address = useAddress();
  const { data: uploads } = useUploads();
  const {
    data: leases,
    error,
    refetch,
  } = useQuery({
    queryKey: ['leases', address],
    queryFn: async ({ signal }) => (await api.get('/leases', { signal })).items,
    refetchInterval: ({ state }) =>
      state.data?.some((lease) => lease.extensions.some(({ state }) => state === 'pending')) ? LOOK_EVERY_MS : false,
  });
  if (error && leases === undefined) {
    return <ErrorState error={error} onRetry={() => void refetch()} />;
  }
  if (leases === undefined) {
    return <Skeleton className={styles['standing']} />;
  }
  if (leases.length === 0) {
    return (
      <EmptyState title={t('uploader.storage.none')}>
        <p>{t('uploader.storage.noneHint')}</p>
      </EmptyState>
    );
  }
  const titleOf = (contentId: string) => uploads?.find((upload) => upload.contentId === contentId)?.details.title;
  return (
    <div className={styles['films']}>
      <p className={styles['lead']}>{t('uploader.storage.lead')}</p>
      <ul role="list" className={styles['cards']}>
        {leases.map((lease) => (
          <li key={lease.contentId}>
            <LeaseCard lease={lease} title={titleOf(lease.contentId)} />
          </li>
        ))}
      </ul>
    </div>
  );
}
