'use client';

import { useTranslation } from 'react-i18next';
import { useSession } from '@/session/hooks';
import { PageTitle } from '@/ui/page-title';
import { Skeleton } from '@/ui/skeleton';
import { EmptyState } from '@/ui/states';
import { SignInButton } from '@/wallet/sign-in-button';
import styles from './components/account.module.css';
import { Evidence } from './components/evidence';
import { Identity } from './components/identity';
import { Logins } from './components/logins';
import { Mail } from './components/mail';
import { PersonalData } from './components/personal-data';
import { RecommendationsChoice } from './components/recommendations-choice';
import { Streams } from './components/streams';
import { WatchedFilms } from './components/watched-films';
import { Webhooks } from './components/webhooks';

/** What the platform knows about a viewer, and what the viewer may do about it. */
export function AccountPage() {
  const { t } = useTranslation();
  return (
    <>
      <PageTitle lead={t('account.lead')}>{t('account.title')}</PageTitle>
      <Standing />
    </>
  );
}

function Standing() {
  const { t } = useTranslation();
  const state = useSession();
  switch (state.kind) {
    case 'unknown':
      return <Skeleton className={styles['standing']} />;
    case 'signed-out':
      return (
        <EmptyState title={t('account.signInTitle')}>
          <p>{t('account.signIn')}</p>
          <SignInButton />
        </EmptyState>
      );
    case 'signed-in':
      return (
        <div className={styles['page']}>
          <Identity login={state.login} />
          <Logins />
          <Streams />
          <WatchedFilms />
          <Evidence viewer={state.login.address} />
          <Mail />
          <RecommendationsChoice />
          <Webhooks />
          <PersonalData address={state.login.address} />
        </div>
      );
  }
}
