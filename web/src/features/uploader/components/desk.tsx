'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { session } from '@/session/session';
import { Tabs } from '@/ui/tabs';
import { useHashTab } from '@/ui/use-hash-tab';
import { VisuallyHidden } from '@/ui/visually-hidden';
import { useWallet } from '@/wallet/use-wallet';
import { useTransfersWith } from '../the-transfers';
import { Earnings } from './earnings';
import { Figures } from './figures';
import { Films } from './films';
import { Storage } from './storage';

const TABS = ['films', 'earnings', 'figures', 'storage'] as const;

/** All of a creator's business. */
export function Desk() {
  const { t } = useTranslation();
  const [tab, setTab] = useHashTab(TABS);
  useSending();
  return (
    <Tabs
      label={t('uploader.title')}
      tabs={TABS.map((key) => ({ key, label: t(`uploader.tabs.${key}`) }))}
      current={tab}
      onChange={setTab}
    >
      <VisuallyHidden>
        <h2>{t(`uploader.tabs.${tab}`)}</h2>
      </VisuallyHidden>
      {tab === 'films' && <Films />}
      {tab === 'earnings' && <Earnings />}
      {tab === 'figures' && <Figures />}
      {tab === 'storage' && <Storage />}
    </Tabs>
  );
}

/** Lets films on their way renew their login by the wallet, and has the list looked at when one arrived. */
function useSending(): void {
  const wallet = useWallet();
  const queries = useQueryClient();
  const renew = useMemo(() => wallet && (() => session.logIn(wallet)), [wallet]);
  const arrived = useCallback(() => void queries.invalidateQueries({ queryKey: ['uploads'] }), [queries]);
  useTransfersWith(renew, arrived);
}
