'use client';

import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { SignInButton } from '@/wallet/sign-in-button';
import styles from './pitch.module.css';

const POINTS = ['send', 'review', 'paid'] as const;

/** What the store offers to makers, and the first step: by default, signing in. */
export function Pitch({ children }: { readonly children?: ReactNode }) {
  const { t } = useTranslation();
  return (
    <div className={styles['pitch']}>
      <ol role="list" className={styles['points']}>
        {POINTS.map((point) => (
          <li key={point}>
            <h2>{t(`uploader.pitch.${point}.title`)}</h2>
            <p>{t(`uploader.pitch.${point}.text`)}</p>
          </li>
        ))}
      </ol>
      <div className={styles['counter']}>
        {children ?? (
          <>
            <h2>{t('uploader.pitch.signInTitle')}</h2>
            <p>{t('uploader.pitch.signIn')}</p>
            <SignInButton size="large" />
          </>
        )}
      </div>
    </div>
  );
}
