'use client';

import { useTranslation } from 'react-i18next';
import { useContent } from '@/api/hooks';
import { useFormat } from '@/i18n/format';
import { Stat, Stats } from '@/ui/stat';
import { useSeen } from '@/ui/use-seen';

/** How a film on the shelf is doing. */
export function TitleFigures({ contentId }: { readonly contentId: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  // The server bounds how much is asked a minute, and a creator may have a hundred films.
  const [place, seen] = useSeen<HTMLDivElement>('200px');
  const { data: film } = useContent(seen ? contentId : '');
  const { average, count } = film?.rating ?? {};
  return (
    <div ref={place}>
      <Stats dense label={t('uploader.figures.title')}>
        <Stat label={t('uploader.figures.plays')} value={film && format.number(film.plays)} />
        <Stat label={t('uploader.figures.watched')} value={film && format.length(film.creditedSeconds * 1_000)} />
        <Stat
          label={t('uploader.figures.rating')}
          value={average === undefined ? undefined : format.number(average, { maximumFractionDigits: 1 })}
          note={count !== undefined && count > 0 && t('uploader.figures.ratings', { count })}
        />
      </Stats>
    </div>
  );
}
