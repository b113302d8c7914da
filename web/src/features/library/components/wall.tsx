'use client';

import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type ShelfFilter, useContents } from '@/api/hooks';
import { Button } from '@/ui/button';
import { FilmTape } from '@/ui/film-tape';
import { Shelf, ShelfPlace } from '@/ui/shelf';
import { ShelfSkeleton } from '@/ui/shelf-skeleton';
import { EmptyState, ErrorState } from '@/ui/states';
import { VisuallyHidden } from '@/ui/visually-hidden';
import styles from './library.module.css';

const EAGER = 6;

/** The films that are asked for; more come as one nears the end. */
export function Wall({ filter, clear }: { readonly filter: ShelfFilter; readonly clear: () => void }) {
  const { t } = useTranslation();
  const { data, error, isPending, isPlaceholderData, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } =
    useContents(filter);
  if (isPending) {
    return <ShelfSkeleton label={t('library.results')} places={12} />;
  }
  if (error && data === undefined) {
    return <ErrorState error={error} onRetry={() => void refetch()} />;
  }
  const films = data.pages.flatMap((page) => page.items);
  return (
    <section aria-labelledby="results-title">
      <VisuallyHidden>
        <h2 id="results-title">{t('library.results')}</h2>
        <span role="status">{isPlaceholderData ? t('common.loading') : t('library.shown', { count: films.length })}</span>
      </VisuallyHidden>
      {films.length === 0 ? (
        <Nothing narrowed={Object.keys(filter).some((name) => name !== 'sort')} clear={clear} />
      ) : (
        <Shelf label={t('library.results')} busy={isPlaceholderData}>
          {films.map((film, place) => (
            <ShelfPlace key={film.id}>
              <FilmTape film={film} eager={place < EAGER} />
            </ShelfPlace>
          ))}
        </Shelf>
      )}
      {error && <ErrorState error={error} onRetry={() => void fetchNextPage()} />}
      {hasNextPage && !error && <More pending={isFetchingNextPage} more={() => void fetchNextPage()} />}
    </section>
  );
}

/** Asks for more when it comes into view, or is pressed. */
function More({ pending, more }: { readonly pending: boolean; readonly more: () => void }) {
  const { t } = useTranslation();
  const mark = useRef<HTMLDivElement>(null);
  const ask = useRef(more);
  ask.current = more;
  useEffect(() => {
    if (mark.current === null || pending) {
      return undefined;
    }
    const observer = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && ask.current(), {
      rootMargin: '600px',
    });
    observer.observe(mark.current);
    return () => observer.disconnect();
  }, [pending]);
  return (
    <div ref={mark} className={styles['more']}>
      <Button look="secondary" pending={pending} onClick={more}>
        {t('library.more')}
      </Button>
    </div>
  );
}

function Nothing({ narrowed, clear }: { readonly narrowed: boolean; readonly clear: () => void }) {
  const { t } = useTranslation();
  return narrowed ? (
    <EmptyState title={t('library.nothing')}>
      <p>{t('library.nothingHint')}</p>
      <Button look="secondary" onClick={clear}>
        {t('library.clear')}
      </Button>
    </EmptyState>
  ) : (
    <EmptyState title={t('home.emptyTitle')}>
      <p>{t('home.empty')}</p>
    </EmptyState>
  );
}
