'use client';

import { useTranslation } from 'react-i18next';
import { useMe, useSession } from '@/session/hooks';
import { PageTitle } from '@/ui/page-title';
import { Skeleton } from '@/ui/skeleton';
import { EmptyState, ErrorState } from '@/ui/states';
import { Tabs } from '@/ui/tabs';
import { useHashTab } from '@/ui/use-hash-tab';
import { VisuallyHidden } from '@/ui/visually-hidden';
import { SignInButton } from '@/wallet/sign-in-button';
import { WalletLost } from '@/wallet/wallet-lost';
import { Appointment } from './components/appointment';
import { DecisionLog } from './components/decision-log';
import { GasNote } from './components/gas-note';
import styles from './components/moderation.module.css';
import { Queue } from './components/queue';
import { ShelfSearch } from './components/shelf-search';

const TABS = ['queue', 'shelf', 'log'] as const;

/** Where moderators decide what enters the store, and what leaves it. */
export function ModerationPage() {
  const { t } = useTranslation();
  return (
    <>
      <PageTitle lead={t('moderation.lead')}>{t('moderation.title')}</PageTitle>
      <Standing />
    </>
  );
}

function Standing() {
  const { t } = useTranslation();
  const { kind } = useSession();
  const { data: me, error, refetch } = useMe();
  if (kind === 'signed-out') {
    return (
      <EmptyState title={t('moderation.signInTitle')}>
        <p>{t('moderation.signIn')}</p>
        <SignInButton />
      </EmptyState>
    );
  }
  if (error && me === undefined) {
    return <ErrorState error={error} onRetry={() => void refetch()} />;
  }
  if (me === undefined) {
    return <Skeleton className={styles['standing']} />;
  }
  return me.moderatorCap === undefined ? <Appointment address={me.address} /> : <Bench />;
}

function Bench() {
  const { t } = useTranslation();
  const [tab, setTab] = useHashTab(TABS);
  return (
    <>
      <WalletLost />
      <GasNote />
      <Tabs
        label={t('moderation.title')}
        tabs={TABS.map((key) => ({ key, label: t(`moderation.tabs.${key}`) }))}
        current={tab}
        onChange={setTab}
      >
        <VisuallyHidden>
          <h2>{t(`moderation.tabs.${tab}`)}</h2>
        </VisuallyHidden>
        {tab === 'queue' && <Queue />}
        {tab === 'shelf' && <ShelfSearch />}
        {tab === 'log' && <DecisionLog />}
      </Tabs>
    </>
  );
}
