'use client';

import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/format';
import type { Player } from '@/player';
import { useAddress } from '@/session/hooks';
import { Skeleton } from '@/ui/skeleton';
import { useRating } from '../api/hooks';
import styles from './rate.module.css';
import { RateForm } from './rate-form';

/** The slip that goes back with the tape: what members think of the film, and what the viewer does. */
export function RateCard({ id, player }: { readonly id: string; readonly player: Player | undefined }) {
  const { t } = useTranslation();
  const format = useFormat();
  const address = useAddress();
  const { data: rating, isError } = useRating(id);
  if (isError) {
    return null;
  }
  return (
    <aside className={styles['slip']} aria-labelledby="rate">
      <p className={styles['motto']} aria-hidden="true">
        {t('watch.rating.motto')}
      </p>
      <h2 id="rate">{t('watch.rating.title')}</h2>
      {rating === undefined ? (
        <Skeleton className={styles['onItsWay']} />
      ) : (
        <>
          <div className={styles['summary']}>
            <p className={styles['average']}>
              <strong>
                {rating.average === undefined ? '–' : format.number(rating.average, { maximumFractionDigits: 1 })}
              </strong>
              <span>{t('watch.rating.count', { count: rating.count })}</span>
            </p>
            <Bars counts={rating.counts} />
          </div>
          {address === undefined ? (
            <p className={styles['hint']}>{t('watch.rating.signedOut')}</p>
          ) : (
            <RateForm key={rating.own?.stars} id={id} rating={rating} player={player} />
          )}
        </>
      )}
    </aside>
  );
}

function Bars({ counts }: { readonly counts: readonly number[] }) {
  const { t } = useTranslation();
  const most = Math.max(1, ...counts);
  return (
    <ul role="list" className={styles['bars']}>
      {counts
        .map((count, index) => ({ count, stars: index + 1 }))
        .reverse()
        .map(({ count, stars }) => (
          <li key={stars} aria-label={`${t('watch.rating.stars', { count: stars })}: ${count}`}>
            <span aria-hidden="true">{stars}</span>
            <i style={{ inlineSize: `${(count / most) * 100}%` }} />
          </li>
        ))}
    </ul>
  );
}
