'use client';

import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSentence } from '@/i18n/use-sentence';
import { Button } from './button';
import { cx } from './class-names';
import styles from './states.module.css';

/** Nothing is here, and what to do about it. */
export function EmptyState({ title, children }: { readonly title: ReactNode; readonly children?: ReactNode }) {
  return (
    <div className={styles['state']}>
      <Cassette />
      <h2>{title}</h2>
      {children}
    </div>
  );
}

/** Something could not be had; `onRetry` asks once more. */
export function ErrorState({ error, onRetry }: { readonly error: unknown; readonly onRetry?: () => void }) {
  const { t } = useTranslation();
  const sentence = useSentence();
  return (
    <div className={cx(styles['state'], styles['broken'])} role="alert">
      <Cassette />
      <h2>{t('errors.title')}</h2>
      <p>{sentence(error)}</p>
      {onRetry && (
        <Button look="secondary" onClick={onRetry}>
          {t('common.retry')}
        </Button>
      )}
    </div>
  );
}

/** A cassette whose tape hangs out. */
function Cassette() {
  return (
    <svg className={styles['cassette']} viewBox="0 0 160 116" aria-hidden="true">
      <rect x="4" y="4" width="152" height="84" rx="8" />
      <rect x="30" y="22" width="100" height="34" rx="4" />
      <circle cx="55" cy="39" r="10" />
      <circle cx="105" cy="39" r="10" />
      <path d="M44 88l6-14h60l6 14" />
      <path className={styles['tape']} d="M58 88c-8 16 14 12 10 22M70 88c18 10-10 18 20 22M92 88c2 14 22 6 20 20" />
    </svg>
  );
}
