'use client';

import { useTranslation } from 'react-i18next';
import type { RecommendedTitle } from '@/api/types';
import { useRecommendations, useRecommending } from '@/session/recommendations';
import { Button } from '@/ui/button';
import { PickShelf } from '@/ui/pick-shelf';
import styles from './watch.module.css';

export function MoreLikeThis({ picks }: { readonly picks: readonly RecommendedTitle[] }) {
  const { t } = useTranslation();
  const { wanted } = useRecommending();
  return wanted && picks.length > 0 ? <PickShelf label={t('watch.shelves.similar')} picks={picks} /> : null;
}

/** From what the viewer watched, without the film that they look at; and the switch for all recommendations. */
export function ForYou({ except }: { readonly except: string }) {
  const { t } = useTranslation();
  const { wanted, choose } = useRecommending();
  const { data } = useRecommendations(wanted === true);
  if (wanted === false) {
    return (
      <p className={styles['off']}>
        {t('watch.shelves.areOff')}
        <Button look="secondary" size="small" onClick={() => choose(true)}>
          {t('watch.shelves.on')}
        </Button>
      </p>
    );
  }
  const picks = data?.items.filter(({ title }) => title.id !== except) ?? [];
  return data === undefined || picks.length === 0 ? null : (
    <PickShelf
      label={t(data.personal ? 'watch.shelves.forYou' : 'watch.shelves.forAll')}
      picks={picks}
      aside={
        <Button look="quiet" size="small" onClick={() => choose(false)}>
          {t('watch.shelves.offButton')}
        </Button>
      }
    />
  );
}
