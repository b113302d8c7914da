'use client';

import { useTranslation } from 'react-i18next';
import { useConfig } from '@/api/hooks';
import { useFormat } from '@/i18n/format';
import { useAddress } from '@/session/hooks';
import { Badge } from '@/ui/badge';
import { ChainId } from '@/ui/chain-id';
import { Panel } from '@/ui/panel';
import { FaucetButton } from './faucet-button';
import { useBalance } from './use-balance';
import { useWallet } from './use-wallet';
import styles from './wallet-panel.module.css';

/** What the viewer signs and pays with. */
export function WalletPanel() {
  const { t } = useTranslation();
  const format = useFormat();
  const address = useAddress();
  const wallet = useWallet();
  const { data: config } = useConfig();
  const { data: balance } = useBalance();
  return (
    <section className={styles['section']} aria-labelledby="wallet-title">
      <h2 id="wallet-title">{t('wallet.title')}</h2>
      <Panel className={styles['wallet']}>
        <p className={styles['name']}>
          {wallet?.development ? t('wallet.development') : wallet?.name}
          {wallet?.development && <Badge>{t('wallet.developmentBadge')}</Badge>}
        </p>
        <p className={styles['balance']}>{balance === undefined ? '…' : format.amount(balance, config?.coinType, 4)}</p>
        {address && <ChainId id={address} />}
        {wallet?.development && <p className={styles['hint']}>{t('wallet.developmentHint')}</p>}
        <FaucetButton />
      </Panel>
    </section>
  );
}
