'use client';

import { useTranslation } from 'react-i18next';
import { useContents } from '@/api/hooks';
import { ButtonLink } from '@/ui/button';
import { FilmTape } from '@/ui/film-tape';
import styles from './hero.module.css';

const FANNED = 3;

/** The shop window: what this is, and the newest tapes in it. */
export function Hero() {
  const { t } = useTranslation();
  return (
    <section className={styles['hero']} aria-labelledby="hero-title">
      <div className={styles['night']} aria-hidden="true">
        <span className={styles['sun']} />
        <span className={styles['floor']} />
      </div>
      <div className={styles['inner']}>
        <div className={styles['words']}>
          <p className={styles['sign']}>{t('home.sign')}</p>
          <h1 id="hero-title" className={styles['headline']}>
            {t('home.headline')} <em>{t('home.headlineTurn')}</em>
          </h1>
          <p className={styles['lead']}>{t('home.lead')}</p>
          <p className={styles['ways']}>
            <ButtonLink href="/library" size="large">
              {t('home.browse')}
            </ButtonLink>
            <ButtonLink href="/membership" look="secondary" size="large">
              {t('home.join')}
            </ButtonLink>
          </p>
        </div>
        <Window />
      </div>
    </section>
  );
}

/** The newest boxes, fanned; links to them stand on the shelf below, too, so they are left out for those who hear the page. */
function Window() {
  const { data } = useContents({ sort: 'newest' }, 12);
  const films = data?.pages[0]?.items.slice(0, FANNED) ?? [];
  return (
    <div className={styles['window']} inert aria-hidden="true">
      {Array.from({ length: FANNED }, (_, place) => {
        const film = films[place];
        return (
          <div key={place} className={styles['tape']}>
            {film === undefined ? <span className={styles['blank']} /> : <FilmTape film={film} eager />}
          </div>
        );
      })}
    </div>
  );
}
