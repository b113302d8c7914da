'use client';

import Link from 'next/link';
import { useTranslation } from 'react-i18next';
import { useContents } from '@/api/hooks';
import { FilmTape } from '@/ui/film-tape';
import { ArrowIcon } from '@/ui/icons';
import { Shelf, ShelfLabel, ShelfPlace } from '@/ui/shelf';
import { ShelfSkeleton } from '@/ui/shelf-skeleton';
import { EmptyState, ErrorState } from '@/ui/states';
import styles from './home.module.css';

export function NewOnTheShelf() {
  const { t } = useTranslation();
  return (
    <section>
      <ShelfLabel
        aside={
          <Link href="/library" className={styles['all']}>
            {t('home.all')}
            <ArrowIcon />
          </Link>
        }
      >
        {t('home.newTitles')}
      </ShelfLabel>
      <Newest label={t('home.newTitles')} />
    </section>
  );
}

function Newest({ label }: { readonly label: string }) {
  const { t } = useTranslation();
  const { data, error, isPending, refetch } = useContents({ sort: 'newest' }, 12);
  if (isPending) {
    return <ShelfSkeleton label={label} kind="row" />;
  }
  if (error) {
    return <ErrorState error={error} onRetry={() => void refetch()} />;
  }
  const films = data.pages[0]?.items ?? [];
  if (films.length === 0) {
    return (
      <EmptyState title={t('home.emptyTitle')}>
        <p>{t('home.empty')}</p>
      </EmptyState>
    );
  }
  return (
    <Shelf label={label} kind="row">
      {films.map((film) => (
        <ShelfPlace key={film.id}>
          <FilmTape film={film} />
        </ShelfPlace>
      ))}
    </Shelf>
  );
}
