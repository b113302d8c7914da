'use client';

import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/format';
import { useSentence } from '@/i18n/use-sentence';
import { Badge } from '@/ui/badge';
import { Button } from '@/ui/button';
import { Skeleton } from '@/ui/skeleton';
import { ErrorState } from '@/ui/states';
import { useEndLogin, useOpenSessions, useSignOutEverywhere } from '../use-account';
import styles from './account.module.css';
import { Row, Section } from './section';

/** Every browser that is signed in to the account. */
export function Logins() {
  const { t } = useTranslation();
  const format = useFormat();
  const sentence = useSentence();
  const { data, error, refetch } = useOpenSessions();
  const end = useEndLogin();
  const everywhere = useSignOutEverywhere();
  const failure = end.error ?? everywhere.error;
  return (
    <Section
      title={t('account.logins')}
      lead={t('account.loginsLead')}
      action={
        <Button look="danger" size="small" pending={everywhere.isPending} onClick={() => everywhere.mutate()}>
          {t('account.signOutEverywhere')}
        </Button>
      }
    >
      {failure && <p role="alert">{sentence(failure)}</p>}
      {error && data === undefined && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!error && data === undefined && <Skeleton className={styles['rowLoading']} />}
      <ul role="list" className={styles['rows']} aria-label={t('account.logins')}>
        {data?.logins.map((login) => {
          const device = login.device || t('account.unknownDevice');
          const here = login.id === data.currentLoginId;
          return (
            <Row
              key={login.id}
              title={
                <>
                  {device} {here && <Badge>{t('account.here')}</Badge>}
                </>
              }
              facts={[
                t('account.since', { time: format.dateTime(login.createdAt) }),
                t('account.lastSeen', { time: format.dateTime(login.lastSeenAt) }),
              ]}
              action={
                !here && (
                  <Button
                    look="secondary"
                    size="small"
                    pending={end.isPending && end.variables === login.id}
                    aria-label={t('account.endLogin', { device })}
                    onClick={() => end.mutate(login.id)}
                  >
                    {t('session.signOut')}
                  </Button>
                )
              }
            />
          );
        })}
      </ul>
    </Section>
  );
}
