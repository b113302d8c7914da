'use client';

import { useTranslation } from 'react-i18next';
import { recommending, useRecommendations, useRecommending } from '@/api/recommendations';
import { Button } from '@/ui/button';
import { FilmTape } from '@/ui/film-tape';
import { Shelf, ShelfLabel, ShelfPlace } from '@/ui/shelf';
import styles from './home.module.css';

/** For this viewer, or for anybody; each with its reason. Left out where there is nothing to recommend. */
export function Recommended() {
  const { t } = useTranslation();
  const wanted = useRecommending();
  const { data } = useRecommendations(wanted);
  if (!wanted) {
    return (
      <section className={styles['off']}>
        <p>{t('home.recommendationsAreOff')}</p>
        <Button look="secondary" size="small" onClick={() => recommending(true)}>
          {t('home.recommendationsOn')}
        </Button>
      </section>
    );
  }
  if (data === undefined || data.items.length === 0) {
    return null;
  }
  const label = data.personal ? t('home.forYou') : t('home.recommended');
  return (
    <section>
      <ShelfLabel
        aside={
          <Button look="quiet" size="small" onClick={() => recommending(false)}>
            {t('home.recommendationsOff')}
          </Button>
        }
      >
        {label}
      </ShelfLabel>
      <Shelf label={label} kind="row">
        {data.items.map(({ title, reason, because }) => (
          <ShelfPlace
            key={title.id}
            talker={t(`reasons.${reason}`, { title: because?.title ?? '', name: title.uploader.name ?? '' })}
          >
            <FilmTape film={title} />
          </ShelfPlace>
        ))}
      </Shelf>
    </section>
  );
}
