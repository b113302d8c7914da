'use client';

import { useTranslation } from 'react-i18next';
import type { ContentSummary } from '@/api/types';
import { shortAddress, useFormat } from '@/i18n/format';
import { TapeBox } from './tape-box';

/** A film of the catalogue as the box that leads to it. */
export function FilmTape({ film, eager = false }: { readonly film: ContentSummary; readonly eager?: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { average, count } = film.rating;
  return (
    <TapeBox
      href={`/watch/${film.id}`}
      title={film.title}
      poster={film.posterUrl}
      genre={film.genre}
      maker={t('film.by', { name: film.uploader.name ?? shortAddress(film.uploader.address) })}
      facts={[format.length(film.durationMs), ...(film.year ? [String(film.year)] : []), film.language.toUpperCase()]}
      sticker={
        average !== undefined && count > 0 && <Stars average={format.number(average, { maximumFractionDigits: 1 })} />
      }
      eager={eager}
    />
  );
}

function Stars({ average }: { readonly average: string }) {
  const { t } = useTranslation();
  return (
    <span role="img" aria-label={t('film.rated', { average })}>
      ★{average}
    </span>
  );
}
