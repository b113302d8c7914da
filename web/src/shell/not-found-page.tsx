'use client';

import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '@/ui/button';
import styles from './lost.module.css';

/** A screen that lost its signal. */
export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <div className={styles['lost']}>
      <Television>
        <span className={styles['channel']}>CH 404</span>
        <span className={styles['play']}>{t('notFound.screen')}</span>
      </Television>
      <div className={styles['words']}>
        <h1>{t('notFound.title')}</h1>
        <p>{t('notFound.text')}</p>
        <p className={styles['ways']}>
          <ButtonLink href="/library" size="large">
            {t('notFound.library')}
          </ButtonLink>
          <ButtonLink href="/" look="secondary" size="large">
            {t('notFound.home')}
          </ButtonLink>
        </p>
      </div>
    </div>
  );
}

export function Television({ children }: { readonly children: ReactNode }) {
  return (
    <div className={styles['television']} aria-hidden="true">
      <div className={styles['screen']}>{children}</div>
      <div className={styles['knobs']}>
        <span />
        <span />
        <i />
      </div>
    </div>
  );
}
