'use client';

import { useTranslation } from 'react-i18next';
import { useRecommendations, useRecommending } from '@/session/recommendations';
import { Button } from '@/ui/button';
import { PickShelf } from '@/ui/pick-shelf';
import styles from './home.module.css';

/** For this viewer, or for anybody; each with its reason. Left out where there is nothing to recommend. */
export function Recommended() {
  const { t } = useTranslation();
  const { wanted, choose } = useRecommending();
  const { data } = useRecommendations(wanted === true);
  if (wanted === false) {
    return (
      <section className={styles['off']}>
        <p>{t('home.recommendationsAreOff')}</p>
        <Button look="secondary" size="small" onClick={() => choose(true)}>
          {t('home.recommendationsOn')}
        </Button>
      </section>
    );
  }
  if (data === undefined || data.items.length === 0) {
    return null;
  }
  return (
    <PickShelf
      label={data.personal ? t('home.forYou') : t('home.recommended')}
      picks={data.items}
      aside={
        <Button look="quiet" size="small" onClick={() => choose(false)}>
          {t('home.recommendationsOff')}
        </Button>
      }
    />
  );
}
