'use client';

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContentDetails } from '@/api/types';
import { useFormat } from '@/i18n/format';
import { useLeftAt } from '../api/hooks';
import { Icon } from '../player/icons';
import { timecode } from '../player/time';
import styles from './stage.module.css';

interface Props {
  readonly id: string;
  readonly film: ContentDetails | undefined;
  readonly play: (from?: number) => void;
}

/** A tape that waits to be played: its picture, and where to begin. */
export function Front({ id, film, play }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const leftAt = useLeftAt(id);
  const [pictured, setPictured] = useState(true);
  if (film === undefined) {
    return <div className={styles['front']} aria-hidden="true" />;
  }
  return (
    <div className={styles['front']}>
      {pictured && <img className={styles['poster']} src={film.posterUrl} alt="" onError={() => setPictured(false)} />}
      <p className={styles['osd']} aria-hidden="true">
        <span>{t('watch.front.stop')} ■</span>
        <span dir="ltr">SP {format.length(film.durationMs)}</span>
      </p>
      <div className={styles['ways']}>
        <button type="button" className={styles['play']} onClick={() => play()}>
          <span className={styles['disc']}>
            <Icon name="play" />
          </span>
          <span className={styles['label']}>
            {leftAt > 0 ? t('watch.front.resume', { time: timecode(leftAt) }) : t('watch.front.play')}
          </span>
        </button>
        {leftAt > 0 && (
          <button type="button" className={styles['restart']} onClick={() => play(0)}>
            {t('watch.resumed.restart')}
          </button>
        )}
      </div>
    </div>
  );
}
