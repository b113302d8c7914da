import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/button';
import { Poster } from '@/ui/poster';
import { VisuallyHidden } from '@/ui/visually-hidden';
import styles from './notices.module.css';

const COUNTDOWN_SECONDS = 8;

export interface NextFilm {
  readonly id: string;
  readonly title: string;
  readonly posterUrl: string;
}

/** After the end: the next film begins by itself unless the viewer says no. */
export function NextCard({ next, play }: { readonly next: NextFilm; readonly play: () => void }) {
  const { t } = useTranslation();
  const [left, setLeft] = useState<number | undefined>(COUNTDOWN_SECONDS);
  useEffect(() => {
    if (left === undefined) {
      return undefined;
    }
    if (left === 0) {
      play();
      return undefined;
    }
    const timer = setTimeout(() => setLeft(left - 1), 1_000);
    return () => clearTimeout(timer);
  }, [left, play]);
  return (
    <section className={styles['next']} aria-label={t('watch.next.title')}>
      <Poster src={next.posterUrl} sizes="12rem" />
      <div>
        <p>{t('watch.next.title')}</p>
        <h2>{next.title}</h2>
        {left !== undefined && <p aria-hidden="true">{t('watch.next.countdown', { count: left })}</p>}
        <div role="status">
          <VisuallyHidden>{t('watch.next.announcement', { title: next.title, count: COUNTDOWN_SECONDS })}</VisuallyHidden>
        </div>
        <div className={styles['nextActions']}>
          <Button size="small" onClick={play}>
            {t('watch.next.play')}
          </Button>
          {left !== undefined && (
            <Button look="secondary" size="small" onClick={() => setLeft(undefined)}>
              {t('watch.next.cancel')}
            </Button>
          )}
        </div>
      </div>
    </section>
  );
}
