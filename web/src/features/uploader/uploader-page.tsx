'use client';

import { useTranslation } from 'react-i18next';
import { useMe, useSession } from '@/session/hooks';
import { PageTitle } from '@/ui/page-title';
import { Skeleton } from '@/ui/skeleton';
import { ErrorState } from '@/ui/states';
import { Desk } from './components/desk';
import { Pitch } from './components/pitch';
import { Register } from './components/register';
import styles from './components/uploader.module.css';

/** Where creators bring their films, and see what becomes of them. */
export function UploaderPage() {
  const { t } = useTranslation();
  return (
    <>
      <PageTitle lead={t('uploader.lead')}>{t('uploader.title')}</PageTitle>
      <Standing />
    </>
  );
}

/** What there is to do depends on who one is. */
function Standing() {
  const { kind } = useSession();
  const { data: me, error, refetch } = useMe();
  if (kind === 'signed-out') {
    return <Pitch />;
  }
  if (error && me === undefined) {
    return <ErrorState error={error} onRetry={() => void refetch()} />;
  }
  if (me === undefined) {
    return <Skeleton className={styles['standing']} />;
  }
  return me.roles.includes('creator') ? <Desk /> : <Register />;
}
