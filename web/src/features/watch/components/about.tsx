'use client';

import { useTranslation } from 'react-i18next';
import type { ContentDetails } from '@/api/types';
import { shortAddress, useFormat } from '@/i18n/format';
import { Badge } from '@/ui/badge';
import { Skeleton } from '@/ui/skeleton';
import { timecode } from '../player/time';
import styles from './watch.module.css';

/** What a file says that doesn't tell its language (ISO 639-2). */
const UNDETERMINED = 'und';

interface Props {
  readonly film: ContentDetails | undefined;
  readonly play: (from?: number) => void;
}

/** What the back of the box says. */
export function About({ film, play }: Props) {
  const { t } = useTranslation();
  if (film === undefined) {
    return (
      <div className={styles['about']} aria-busy="true">
        <h1 className={styles['title']} aria-label={t('common.loading')}>
          <Skeleton className={styles['titleOnItsWay']} />
        </h1>
        <Skeleton className={styles['textOnItsWay']} />
      </div>
    );
  }
  return (
    <article className={styles['about']} aria-labelledby="film">
      <h1 id="film" className={styles['title']}>
        {film.title}
      </h1>
      <Facts film={film} />
      <p className={styles['maker']}>{t('film.by', { name: film.uploader.name ?? shortAddress(film.uploader.address) })}</p>
      <p className={styles['synopsis']}>{film.description || t('watch.about.noSynopsis')}</p>
      {film.chapters.length > 0 && <Scenes film={film} play={play} />}
    </article>
  );
}

function Facts({ film }: { readonly film: ContentDetails }) {
  const { t } = useTranslation();
  const format = useFormat();
  const tallest = Math.max(0, ...film.renditions.map(({ width = 0, height = 0 }) => Math.min(width, height)));
  const languages = (kind: 'audio' | 'subtitles') =>
    [...new Set(film.renditions.flatMap((one) => (one.kind === kind && one.language ? [one.language] : [])))]
      .filter((tag) => tag !== UNDETERMINED)
      .map((tag) => format.languageName(tag))
      .join(', ');
  const rows: readonly (readonly [string, string])[] = [
    [t('watch.about.length'), format.length(film.durationMs)],
    [t('watch.about.year'), film.year === undefined ? '' : String(film.year)],
    [t('watch.about.sound'), languages('audio') || format.languageName(film.language)],
    [t('watch.about.subtitles'), languages('subtitles')],
    [t('watch.about.quality'), tallest > 0 ? t('watch.about.upTo', { height: tallest }) : ''],
    [t('watch.about.plays'), film.plays > 0 ? format.compact(film.plays) : ''],
  ];
  return (
    <div className={styles['facts']}>
      <Badge tone="pink">{film.genre}</Badge>
      <dl>
        {rows
          .filter(([, value]) => value !== '')
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </div>
  );
}

function Scenes({ film, play }: { readonly film: ContentDetails; readonly play: (from?: number) => void }) {
  const { t } = useTranslation();
  return (
    <section aria-label={t('watch.controls.chapters')}>
      <h2 className={styles['small']}>{t('watch.controls.chapters')}</h2>
      <ol role="list" className={styles['scenes']}>
        {film.chapters.map(({ startMs, title }) => (
          <li key={startMs}>
            <button type="button" onClick={() => play(startMs / 1000)}>
              <span dir="ltr">{timecode(startMs / 1000)}</span>
              {title}
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
