'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '@/api/client';
import { Button } from '@/ui/button';
import { Skeleton } from '@/ui/skeleton';
import { EmptyState, ErrorState } from '@/ui/states';
import { CaseCard } from './case-card';
import styles from './moderation.module.css';

const LIMIT = 24;
const LOOK_EVERY_MS = 10_000;

/** What waits for a decision, the longest first. */
export function Queue() {
  const { t } = useTranslation();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['moderation', 'queue'],
    queryFn: ({ pageParam, signal }) =>
      api.get('/moderation/queue', { query: { limit: LIMIT, ...(pageParam === '' ? {} : { cursor: pageParam }) }, signal }),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
    refetchInterval: LOOK_EVERY_MS,
  });
  if (error && data === undefined) {
    return <ErrorState error={error} onRetry={() => void refetch()} />;
  }
  if (data === undefined) {
    return <Skeleton className={styles['standing']} />;
  }
  const films = data.pages.flatMap((page) => page.items);
  if (films.length === 0) {
    return (
      <EmptyState title={t('moderation.queue.empty')}>
        <p>{t('moderation.queue.emptyHint')}</p>
      </EmptyState>
    );
  }
  return (
    <div className={styles['cases']}>
      <ul role="list" className={styles['cases']} aria-label={t('moderation.tabs.queue')}>
        {films.map((film) => (
          <li key={film.id}>
            <CaseCard film={film} />
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <Button look="secondary" pending={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('moderation.more')}
        </Button>
      )}
    </div>
  );
}
