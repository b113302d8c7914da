'use client';

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useContents } from '@/api/hooks';
import { Button } from '@/ui/button';
import { TextField } from '@/ui/field';
import { Skeleton } from '@/ui/skeleton';
import { EmptyState, ErrorState } from '@/ui/states';
import { useSettled } from '@/ui/use-settled';
import { CaseCard } from './case-card';
import styles from './moderation.module.css';

const LIMIT = 12;
const PAUSE_MS = 250;

/** Titles on the shelf, to be found and taken down. */
export function ShelfSearch() {
  const { t } = useTranslation();
  const [words, setWords] = useState('');
  const asked = useSettled(words.trim(), PAUSE_MS);
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useContents(
    asked ? { q: asked } : {},
    LIMIT,
  );
  const films = data?.pages.flatMap((page) => page.items);
  return (
    <div className={styles['cases']}>
      <TextField
        type="search"
        label={t('moderation.shelf.search')}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      {error && films === undefined && <ErrorState error={error} onRetry={() => void refetch()} />}
      {films === undefined && !error && <Skeleton className={styles['standing']} />}
      {films?.length === 0 && <EmptyState title={t('moderation.shelf.none')} />}
      <ul role="list" className={styles['cases']} aria-label={t('moderation.tabs.shelf')}>
        {films?.map((film) => (
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
