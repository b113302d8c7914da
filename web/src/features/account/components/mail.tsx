'use client';

import { useTranslation } from 'react-i18next';
import type { MailChoice } from '@/api/types';
import { useSentence } from '@/i18n/use-sentence';
import { Badge } from '@/ui/badge';
import { Button } from '@/ui/button';
import { Skeleton } from '@/ui/skeleton';
import { ErrorState } from '@/ui/states';
import { useMail, usePutMail, useRemoveMail, useSubscribe } from '../use-mail';
import styles from './account.module.css';
import { MailForm } from './mail-form';
import { Row, Section } from './section';

/** Where news about the account goes, if anywhere. */
export function Mail() {
  const { t } = useTranslation();
  const { data: mail, error, refetch } = useMail();
  return (
    <Section title={t('account.mail.title')} lead={t('account.mail.lead')}>
      {error && mail === undefined && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!error && mail === undefined && <Skeleton className={styles['rowLoading']} />}
      {mail?.available === false && <p className={styles['none']}>{t('account.mail.off')}</p>}
      {mail?.address !== undefined && <Standing mail={mail} address={mail.address} />}
      {mail?.available === true && <MailForm key={mail.address ?? ''} replaces={mail.address !== undefined} />}
    </Section>
  );
}

/** What has become of the address that was given. */
function Standing({ mail, address }: { readonly mail: MailChoice; readonly address: string }) {
  const { t } = useTranslation();
  const sentence = useSentence();
  const subscribe = useSubscribe();
  const remove = useRemoveMail();
  const failure = subscribe.error ?? remove.error;
  return (
    <>
      {failure && <p role="alert">{sentence(failure)}</p>}
      <ul role="list" className={styles['rows']} aria-label={t('account.mail.title')}>
        <Row
          title={
            <>
              {address}{' '}
              <Badge tone={mail.confirmed ? 'cyan' : 'gold'}>
                {t(mail.confirmed ? 'account.mail.confirmed' : 'account.mail.unconfirmed')}
              </Badge>
            </>
          }
          facts={[t(mail.confirmed ? 'account.mail.confirmedText' : 'account.mail.unconfirmedText')]}
          action={
            <Button
              look="danger"
              size="small"
              pending={remove.isPending}
              aria-label={t('account.mail.removeAddress', { address })}
              onClick={() => remove.mutate()}
            >
              {t('account.mail.remove')}
            </Button>
          }
        />
      </ul>
      {mail.confirmed ? (
        <label className={styles['choice']}>
          <input
            type="checkbox"
            checked={subscribe.isPending ? subscribe.variables : mail.subscribed}
            disabled={subscribe.isPending}
            onChange={(event) => subscribe.mutate(event.target.checked)}
          />
          {t('account.mail.subscribed')}
        </label>
      ) : (
        mail.available && <SendAgain address={address} />
      )}
    </>
  );
}

function SendAgain({ address }: { readonly address: string }) {
  const { t, i18n } = useTranslation();
  const sentence = useSentence();
  const put = usePutMail();
  return (
    <>
      {put.isError && <p role="alert">{sentence(put.error)}</p>}
      {put.isSuccess && <p role="status">{t('account.mail.sent', { address })}</p>}
      <p>
        <Button
          look="secondary"
          size="small"
          pending={put.isPending}
          onClick={() => put.mutate({ address, language: i18n.language })}
        >
          {t('account.mail.again')}
        </Button>
      </p>
    </>
  );
}
