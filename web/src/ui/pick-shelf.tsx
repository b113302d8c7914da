'use client';

import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecommendedTitle } from '@/api/types';
import { FilmTape } from './film-tape';
import { Shelf, ShelfLabel, ShelfPlace } from './shelf';

interface Props {
  readonly label: string;
  readonly picks: readonly RecommendedTitle[];
  readonly aside?: ReactNode;
}

/** Films that were picked for somebody, each with the reason why. */
export function PickShelf({ label, picks, aside }: Props) {
  const { t } = useTranslation();
  return (
    <section>
      <ShelfLabel aside={aside}>{label}</ShelfLabel>
      <Shelf label={label} kind="row">
        {picks.map(({ title, reason, because }) => (
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
