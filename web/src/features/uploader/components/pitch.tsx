'use client';

import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { SignInButton } from '@/wallet/sign-in-button';
import { transfers } from '../the-transfers';
import styles from './pitch.module.css';

const POINTS = ['send', 'review', 'paid'] as const;

/** Films that stopped because the login ended. */
function Waiting() {
  const { t } = useTranslation();
  const count = useStore(transfers.store, (all) => Object.keys(all).length);
  return count > 0 && <p role="alert">{t('uploader.pitch.waiting', { count })}</p>;
}

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
            <Waiting />
            <SignInButton size="large" />
          </>
        )}
      </div>
    </div>
  );
}
