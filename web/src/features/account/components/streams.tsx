'use client';

import Link from 'next/link';
import { useTranslation } from 'react-i18next';
import { shortAddress, useFormat } from '@/i18n/format';
import { useSentence } from '@/i18n/use-sentence';
import { Button } from '@/ui/button';
import { useEndStream, useOpenSessions } from '../use-account';
import styles from './account.module.css';
import { Row, Section } from './section';

/** What plays on the account's membership now; ending one frees its screen. */
export function Streams() {
  const { t } = useTranslation();
  const format = useFormat();
  const sentence = useSentence();
  const { data } = useOpenSessions();
  const end = useEndStream();
  return (
    <Section title={t('account.streams')} lead={t('account.streamsLead')}>
      {end.isError && <p role="alert">{sentence(end.error)}</p>}
      {data?.streams.length === 0 && <p className={styles['none']}>{t('account.noStreams')}</p>}
      <ul role="list" className={styles['rows']} aria-label={t('account.streams')}>
        {data?.streams.map((stream) => {
          const title = stream.title ?? shortAddress(stream.contentId);
          return (
            <Row
              key={stream.sessionId}
              title={<Link href={`/watch/${stream.contentId}`}>{title}</Link>}
              facts={[
                stream.device || t('account.unknownDevice'),
                t('account.since', { time: format.dateTime(stream.startedAt) }),
                `${stream.maxHeight}p`,
              ]}
              action={
                <Button
                  look="secondary"
                  size="small"
                  pending={end.isPending && end.variables === stream.sessionId}
                  aria-label={t('account.endStreamOf', { title })}
                  onClick={() => end.mutate(stream.sessionId)}
                >
                  {t('account.endStream')}
                </Button>
              }
            />
          );
        })}
      </ul>
    </Section>
  );
}
