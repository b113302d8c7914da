'use client';

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAddress } from '@/session/hooks';
import { PageTitle } from '@/ui/page-title';
import { WalletLost } from '@/wallet/wallet-lost';
import { WalletPanel } from '@/wallet/wallet-panel';
import { Checkout } from './components/checkout';
import { History } from './components/history';
import { Money } from './components/money';
import { Tiers } from './components/tiers';
import { Yours } from './components/yours';
import styles from './membership.module.css';
import type { Order } from './order';
import { useAskedTier } from './use-asked-tier';

/** The counter: one's membership, what there is to buy, and what became of the money. */
export function MembershipPage() {
  const { t } = useTranslation();
  const signedIn = useAddress() !== undefined;
  const [order, setOrder] = useState<Order>();
  useAskedTier(setOrder);
  return (
    <div className={styles['page']}>
      <PageTitle lead={t('membership.lead')}>{t('membership.title')}</PageTitle>
      {signedIn && (
        <>
          <WalletLost />
          <div className={styles['counter']}>
            <Yours onOrder={setOrder} />
            <WalletPanel />
          </div>
        </>
      )}
      <Tiers onOrder={setOrder} />
      {signedIn && (
        <div className={styles['books']}>
          <History />
          <Money />
        </div>
      )}
      {order && <Checkout order={order} onClose={() => setOrder(undefined)} />}
    </div>
  );
}
