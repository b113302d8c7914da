'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useConfig } from '@/api/hooks';
import { useSentence } from '@/i18n/use-sentence';
import type { Player } from '@/player';
import { useAddress } from '@/session/hooks';
import { Button } from '@/ui/button';
import { say } from '@/ui/toast';
import { askToSignIn } from '@/wallet/sign-in';
import { useWallet } from '@/wallet/use-wallet';
import { ratingKey, type useRating } from '../api/hooks';
import { rate } from '../api/rate';
import styles from './rate.module.css';
import { Stars } from './stars';
import { useWatched } from './use-watched';

interface Props {
  readonly id: string;
  readonly rating: NonNullable<ReturnType<typeof useRating>['data']>;
  readonly player: Player | undefined;
}

/** Stars by a transaction of the viewer's own, who must have watched some of the film. */
export function RateForm({ id, rating, player }: Props) {
  const { t } = useTranslation();
  const sentence = useSentence();
  const queries = useQueryClient();
  const address = useAddress();
  const wallet = useWallet();
  const { data: config } = useConfig();
  const watching = useWatched(player, id);
  const own = rating.own?.stars;
  const [stars, setStars] = useState(own);
  const giving = useMutation({
    mutationFn: async (given: number) => {
      await player?.rest();
      return rate(config!, id, given, wallet!);
    },
    onSuccess: (after) => {
      queries.setQueryData(ratingKey(id, address), after);
      void queries.invalidateQueries({ queryKey: ['content', id] });
      say(t('watch.rating.thanks'));
    },
  });
  if (!watching && rating.own?.watched !== true) {
    return <p className={styles['hint']}>{t('watch.rating.notWatched')}</p>;
  }
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        if (wallet === undefined) {
          askToSignIn();
        } else if (stars !== undefined) {
          giving.mutate(stars);
        }
      }}
    >
      <Stars legend={t('watch.rating.yours')} stars={stars} choose={setStars} disabled={giving.isPending} />
      <Button
        type="submit"
        size="small"
        className={styles['submit']}
        pending={giving.isPending}
        disabled={stars === undefined || stars === own || config === undefined}
      >
        {t(own === undefined ? 'watch.rating.submit' : 'watch.rating.change')}
      </Button>
      {giving.isPending && <p role="status">{t('watch.rating.pending')}</p>}
      {giving.isError && <p role="alert">{sentence(giving.error)}</p>}
    </form>
  );
}
