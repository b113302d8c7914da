'use client';

import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/button';
import { askToSignIn } from './sign-in';
import { useWalletLost } from './use-wallet';
import styles from './wallet-lost.module.css';

/** Asks who is signed in to connect the wallet again, where something needs its signature. */
export function WalletLost() {
  const { t } = useTranslation();
  return (
    useWalletLost() && (
      <div className={styles['note']} role="status">
        <p>{t('session.walletLost')}</p>
        <Button look="secondary" size="small" onClick={askToSignIn}>
          {t('session.connect')}
        </Button>
      </div>
    )
  );
}
