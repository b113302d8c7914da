'use client';

import { usePathname } from 'next/navigation';
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '@/api/errors';
import { useContent } from '@/api/hooks';
import type { Player } from '@/player';
import { useRecommending } from '@/session/recommendations';
import { ErrorState } from '@/ui/states';
import { useSimilar } from './api/hooks';
import { About } from './components/about';
import { RateCard } from './components/rate-card';
import { ForYou, MoreLikeThis } from './components/shelves';
import { type Showing, Stage } from './components/stage';
import styles from './components/watch.module.css';

/** The id comes from the address: the exported page is the same for every title. `lost` is shown for ids of none. */
export function WatchPage({ lost }: { readonly lost: ReactNode }) {
  const id = usePathname().split('/')[2] ?? '';
  const { t } = useTranslation();
  const { data: film, error, refetch } = useContent(id);
  const { wanted } = useRecommending();
  const { data: similar } = useSimilar(id, wanted === true);
  const [player, setPlayer] = useState<Player>();
  const [asked, setAsked] = useState<Showing>();
  const next = similar?.items[0]?.title;
  useTitle(film?.title);

  const play = useCallback((from?: number) => setAsked({ id, ...(from !== undefined && { from }) }), [id]);
  const playNext = useCallback(() => {
    if (next !== undefined) {
      setAsked({ id: next.id });
      window.history.pushState(null, '', `/watch/${next.id}`);
    }
  }, [next]);

  if (error instanceof ProblemError && error.status === 404) {
    return lost;
  }
  return (
    <div className={styles['page']}>
      <Stage
        id={id}
        film={film}
        asked={asked?.id === id ? asked : undefined}
        play={play}
        next={next}
        playNext={playNext}
        onPlayer={setPlayer}
      />
      {error !== null && film === undefined ? (
        <>
          <h1>{t('watch.title')}</h1>
          <ErrorState error={error} onRetry={() => void refetch()} />
        </>
      ) : (
        <>
          <div className={styles['below']}>
            <About film={film} play={play} />
            {film && <RateCard key={id} id={id} player={player} />}
          </div>
          <MoreLikeThis picks={similar?.items ?? []} />
          <ForYou except={id} />
        </>
      )}
    </div>
  );
}

function useTitle(title: string | undefined): void {
  useEffect(() => {
    if (title !== undefined) {
      document.title = `${title} · Blockbuster`;
    }
  }, [title]);
}
