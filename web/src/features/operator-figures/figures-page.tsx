'use client';

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CsvButton } from '@/figures/csv-button';
import { Figures, FiguresBar, PeriodField } from '@/figures/frame';
import { firstDay, type Period } from '@/figures/period';
import { useMe, useSession } from '@/session/hooks';
import { PageTitle } from '@/ui/page-title';
import { Skeleton } from '@/ui/skeleton';
import { EmptyState, ErrorState } from '@/ui/states';
import { SignInButton } from '@/wallet/sign-in-button';
import { Experience } from './components/experience';
import styles from './components/figures.module.css';
import { LiveViewers } from './components/live-viewers';
import { PlatformDays } from './components/platform-days';

/** How the platform is doing, for its administrators. */
export function FiguresPage() {
  const { t } = useTranslation();
  return (
    <>
      <PageTitle lead={t('figures.lead')}>{t('figures.title')}</PageTitle>
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
      <EmptyState title={t('figures.signInTitle')}>
        <p>{t('figures.signIn')}</p>
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
  return me.roles.includes('admin') ? (
    <Platform />
  ) : (
    <EmptyState title={t('figures.noAdmin')}>
      <p>{t('figures.noAdminHint')}</p>
    </EmptyState>
  );
}

function Platform() {
  const { t } = useTranslation();
  const [period, setPeriod] = useState<Period>(28);
  return (
    <Figures>
      <LiveViewers />
      <FiguresBar>
        <PeriodField period={period} onChange={setPeriod} />
        <CsvButton path={`/api/v1/analytics/platform/days.csv?from=${firstDay(period)}`} name="platform.csv">
          {t('figures.csv')}
        </CsvButton>
      </FiguresBar>
      <PlatformDays period={period} />
      <Experience period={period} />
    </Figures>
  );
}
