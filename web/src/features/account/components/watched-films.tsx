'use client';

import Link from 'next/link';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HistoryEntry } from '@/api/types';
import { shortAddress, useFormat } from '@/i18n/format';
import { useSentence } from '@/i18n/use-sentence';
import { Button } from '@/ui/button';
import { Progress } from '@/ui/progress';
import { Skeleton } from '@/ui/skeleton';
import { ErrorState } from '@/ui/states';
import { useForgetFilm, useForgetHistory, useHistory } from '../use-account';
import styles from './account.module.css';
import { Confirm } from './confirm';
import { Row, Section } from './section';

/** What was watched and how far; one film, or all of it, can be erased. */
export function WatchedFilms() {
  const { t } = useTranslation();
  const sentence = useSentence();
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = useHistory();
  const forgetAll = useForgetHistory();
  const [asked, setAsked] = useState(false);
  const entries = data?.pages.flatMap((page) => page.items);
  return (
    <Section
      title={t('account.history')}
      lead={t('account.historyLead')}
      action={
        entries !== undefined &&
        entries.length > 0 && (
          <Button look="danger" size="small" onClick={() => setAsked(true)}>
            {t('account.forgetAll')}
          </Button>
        )
      }
    >
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!error && entries === undefined && <Skeleton className={styles['rowLoading']} />}
      {entries?.length === 0 && <p className={styles['none']}>{t('account.noHistory')}</p>}
      <ul role="list" className={styles['rows']} aria-label={t('account.history')}>
        {entries?.map((entry) => (
          <Watched key={entry.contentId} entry={entry} />
        ))}
      </ul>
      {hasNextPage && (
        <Button look="secondary" pending={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('account.more')}
        </Button>
      )}
      <Confirm
        open={asked}
        title={t('account.forgetAllTitle')}
        action={t('account.forgetAll')}
        pending={forgetAll.isPending}
        error={forgetAll.error && sentence(forgetAll.error)}
        onConfirm={() => forgetAll.mutate(undefined, { onSuccess: () => setAsked(false) })}
        onClose={() => setAsked(false)}
      >
        <p>{t('account.forgetAllText')}</p>
      </Confirm>
    </Section>
  );
}

function Watched({ entry }: { readonly entry: HistoryEntry }) {
  const { t } = useTranslation();
  const format = useFormat();
  const forget = useForgetFilm();
  const title = entry.title?.title ?? shortAddress(entry.contentId);
  const how = entry.finished ? t('account.finished') : t('account.of', { length: format.length(entry.durationMs) });
  return (
    <Row
      title={entry.title ? <Link href={`/watch/${entry.contentId}`}>{title}</Link> : title}
      facts={[
        format.dateTime(entry.watchedAt),
        <Progress key="progress" label={t('account.watched', { title })} value={share(entry)} text={how} />,
      ]}
      action={
        <Button
          look="quiet"
          size="small"
          pending={forget.isPending}
          aria-label={t('account.forgetFilm', { title })}
          onClick={() => forget.mutate(entry)}
        >
          {t('account.forget')}
        </Button>
      }
    />
  );
}

const share = ({ finished, positionMs, durationMs }: HistoryEntry) =>
  finished ? 1 : durationMs > 0 ? Math.min(positionMs / durationMs, 1) : 0;
