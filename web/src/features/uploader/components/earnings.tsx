'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '@/api/client';
import { useConfig } from '@/api/hooks';
import type { Distribution } from '@/api/types';
import { useFormat } from '@/i18n/format';
import { useAddress } from '@/session/hooks';
import { Button } from '@/ui/button';
import { Skeleton } from '@/ui/skeleton';
import { Stat, Stats } from '@/ui/stat';
import { EmptyState, ErrorState } from '@/ui/states';
import { PayoutStub } from './payout-stub';
import styles from './uploader.module.css';

const RUNS = 50;
const LOOK_EVERY_MS = 15_000;

/** Finished runs, newest first. */
const useRuns = () =>
  useInfiniteQuery({
    queryKey: ['distributions', 'all'],
    queryFn: ({ pageParam, signal }) =>
      api.get('/distributions', { query: { limit: RUNS, ...(pageParam === '' ? {} : { cursor: pageParam }) }, signal }),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
    refetchInterval: LOOK_EVERY_MS,
  });

/** What a run paid to an address, in base units. */
export function paidTo(run: Distribution, address: string): bigint {
  return run.payouts.filter(({ uploader }) => uploader === address).reduce((sum, { amount }) => sum + BigInt(amount), 0n);
}

/** What came in: every weekly run that paid this wallet, with what proves it. */
export function Earnings() {
  const { t } = useTranslation();
  const address = useAddress() ?? '';
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage, refetch } = useRuns();
  if (error && data === undefined) {
    return <ErrorState error={error} onRetry={() => void refetch()} />;
  }
  if (data === undefined) {
    return <Skeleton className={styles['standing']} />;
  }
  const runs = data.pages.flatMap((page) => page.items);
  const paid = runs.filter((run) => paidTo(run, address) > 0n);
  return (
    <div className={styles['films']}>
      {paid.length === 0 ? (
        <EmptyState title={t('uploader.earnings.none')}>
          <p>{t('uploader.earnings.noneHint')}</p>
        </EmptyState>
      ) : (
        <>
          <Summary runs={paid} address={address} />
          <ol role="list" className={styles['stubs']} aria-label={t('uploader.earnings.payouts')}>
            {paid.map((run) => (
              <li key={run.runId}>
                <PayoutStub run={run} amount={paidTo(run, address)} />
              </li>
            ))}
          </ol>
        </>
      )}
      {hasNextPage && (
        <Button look="secondary" pending={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('uploader.earnings.earlier')}
        </Button>
      )}
    </div>
  );
}

function Summary({ runs, address }: { readonly runs: readonly Distribution[]; readonly address: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { data: config } = useConfig();
  const total = runs.reduce((sum, run) => sum + paidTo(run, address), 0n);
  const last = runs[0]!;
  return (
    <Stats label={t('uploader.earnings.title')}>
      <Stat label={t('uploader.earnings.total')} value={format.amount(total, config?.coinType ?? last.coinType, 4)} />
      <Stat
        label={t('uploader.earnings.last')}
        value={format.amount(paidTo(last, address), last.coinType, 4)}
        note={format.date(last.periodEnd, 'medium')}
      />
      <Stat label={t('uploader.earnings.runs')} value={format.number(runs.length)} />
    </Stats>
  );
}
