'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '@/api/client';
import { useConfig } from '@/api/hooks';
import { shortAddress, useFormat } from '@/i18n/format';
import { Badge } from '@/ui/badge';
import { Button } from '@/ui/button';
import { ChainId } from '@/ui/chain-id';
import { Skeleton } from '@/ui/skeleton';
import { EmptyState, ErrorState } from '@/ui/states';
import { explorerUrl } from '@/wallet/explorer';
import styles from './decision-log.module.css';
import frame from './moderation.module.css';

const LIMIT = 24;

const useDecisions = () =>
  useInfiniteQuery({
    queryKey: ['moderation', 'decisions'],
    queryFn: ({ pageParam, signal }) =>
      api.get('/moderation/decisions', {
        query: { limit: LIMIT, ...(pageParam === '' ? {} : { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  });

type Entry = NonNullable<ReturnType<typeof useDecisions>['data']>['pages'][number]['items'][number];

/** Who decided what, when and why, with the transaction that did it. */
export function DecisionLog() {
  const { t } = useTranslation();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useDecisions();
  if (error && data === undefined) {
    return <ErrorState error={error} onRetry={() => void refetch()} />;
  }
  if (data === undefined) {
    return <Skeleton className={frame['standing']} />;
  }
  const entries = data.pages.flatMap((page) => page.items);
  if (entries.length === 0) {
    return <EmptyState title={t('moderation.log.empty')} />;
  }
  return (
    <div className={frame['cases']}>
      <ol role="list" className={styles['log']} aria-label={t('moderation.tabs.log')}>
        {entries.map((entry) => (
          <LogEntry key={`${entry.contentId} ${entry.decision}`} entry={entry} />
        ))}
      </ol>
      {hasNextPage && (
        <Button look="secondary" pending={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('moderation.more')}
        </Button>
      )}
    </div>
  );
}

const TONES = { approved: 'gold', rejected: 'pink', taken_down: 'pink', in_review: 'soft' } as const;

function LogEntry({ entry }: { readonly entry: Entry }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { data: config } = useConfig();
  return (
    <li className={styles['entry']}>
      <Badge tone={TONES[entry.decision]}>{t(`moderation.states.${entry.decision}`)}</Badge>
      <div>
        <h3>{entry.title}</h3>
        {entry.reason && <p>{entry.reason}</p>}
        <p className={styles['facts']}>
          {t('moderation.log.by', { moderator: shortAddress(entry.moderator), date: format.dateTime(entry.decidedAt) })}
        </p>
      </div>
      <ChainId id={entry.transaction} href={explorerUrl(config, 'tx', entry.transaction)} />
    </li>
  );
}
