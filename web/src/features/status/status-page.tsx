'use client';

import { useQueries } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useConfig } from '@/api/hooks';
import { useFormat } from '@/i18n/format';
import { useSentence } from '@/i18n/use-sentence';
import { Button } from '@/ui/button';
import { cx } from '@/ui/class-names';
import { PageTitle } from '@/ui/page-title';
import { CHECKS, type CheckName } from './checks';
import styles from './status.module.css';

const EVERY_MS = 30_000;

/** Which parts answer this very browser, and how fast. */
export function StatusPage() {
  const { t } = useTranslation();
  const { data: config } = useConfig();
  const names = Object.keys(CHECKS) as CheckName[];
  const results = useQueries({
    queries: names.map((name) => ({
      queryKey: ['status', name, config?.chainId],
      queryFn: async () => {
        const from = performance.now();
        await CHECKS[name](config);
        return performance.now() - from;
      },
      enabled: name === 'api' || config !== undefined,
      refetchInterval: EVERY_MS,
      retry: false,
      staleTime: 0,
    })),
  });
  const broken = results.some((result) => result.isError);
  const known = results.every((result) => !result.isPending);
  const summary = broken ? t('status.broken') : known ? t('status.good') : t('status.checking');
  return (
    <>
      <PageTitle lead={t('status.lead')}>{t('status.title')}</PageTitle>
      <p role="status" className={cx(styles['summary'], broken && styles['bad'])}>
        {summary}
      </p>
      <ul role="list" className={styles['checks']}>
        {names.map((name, place) => (
          <Check key={name} name={name} ms={results[place]?.data} error={results[place]?.error} />
        ))}
      </ul>
      <Button look="secondary" onClick={() => results.forEach((result) => void result.refetch())}>
        {t('status.again')}
      </Button>
    </>
  );
}

function Check({
  name,
  ms,
  error,
}: {
  readonly name: CheckName;
  readonly ms: number | undefined;
  readonly error: Error | null | undefined;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const sentence = useSentence();
  const state = error ? 'bad' : ms === undefined ? 'unknown' : 'good';
  const answered = ms === undefined ? t('status.checking') : t('status.answered', { ms: format.number(Math.round(ms)) });
  return (
    <li className={styles['check']}>
      <span className={cx(styles['lamp'], styles[state])} aria-hidden="true" />
      <h2>{t(`status.parts.${name}.title`)}</h2>
      <p>{t(`status.parts.${name}.text`)}</p>
      <p className={styles['state']}>{error ? sentence(error) : answered}</p>
    </li>
  );
}
