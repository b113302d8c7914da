'use client';

import { useTranslation } from 'react-i18next';
import { FaucetButton } from '@/wallet/faucet-button';
import { useBalance } from '@/wallet/use-balance';
import styles from './moderation.module.css';

/** More than a decision costs. */
const ENOUGH_MIST = 20_000_000n;

/** Decisions cost gas, which the moderator's wallet pays: says so while it can't, and helps out on test networks. */
export function GasNote() {
  const { t } = useTranslation();
  const { data: balance } = useBalance();
  if (balance === undefined || balance >= ENOUGH_MIST) {
    return null;
  }
  return (
    <div className={styles['gas']} role="status">
      <p>{t('moderation.gas')}</p>
      <FaucetButton />
    </div>
  );
}
