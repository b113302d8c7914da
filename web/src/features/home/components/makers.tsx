'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useConfig, useDistributions } from '@/api/hooks';
import type { Config } from '@/api/types';
import { useFormat } from '@/i18n/format';
import { Stat, Stats } from '@/ui/stat';
import { useSeen } from '@/ui/use-seen';
import styles from './makers.module.css';
import { Receipt } from './receipt';

const STEPS = ['watch', 'close', 'pay'] as const;

/** The pool's object, read from the chain itself; the SDK for that is large, and comes for those who come by. */
const usePool = (config: Config | undefined, wanted: boolean) =>
  useQuery({
    queryKey: ['pool', config?.objects.revenuePool],
    queryFn: async () => {
      const { readPool } = await import('@/wallet/pool');
      return readPool(config as Config);
    },
    enabled: wanted && config !== undefined,
    refetchInterval: 60_000,
  });

/** How creators are paid: the rule, what lies in the pool now, and the last run. */
export function Makers() {
  const { t } = useTranslation();
  const format = useFormat();
  const { data: config } = useConfig();
  const [section, seen] = useSeen<HTMLElement>('200px');
  const { data: pool } = usePool(config, seen);
  const { data: runs } = useDistributions(1);
  return (
    <section ref={section} className={styles['makers']} aria-labelledby="makers-title">
      <div className={styles['words']}>
        <h2 id="makers-title">{t('home.makersTitle')}</h2>
        <p className={styles['lead']}>{t('home.makersLead')}</p>
        <ol role="list" className={styles['steps']}>
          {STEPS.map((step) => (
            <li key={step}>
              <h3>{t(`home.steps.${step}.title`)}</h3>
              <p>{t(`home.steps.${step}.text`)}</p>
            </li>
          ))}
        </ol>
        {pool && config && (
          <Stats label={t('home.poolTitle')}>
            <Stat label={t('home.pool')} value={format.amount(pool.creatorPool, config.coinType, 4)} />
            <Stat label={t('home.share')} value={format.percent(pool.creatorShare)} />
          </Stats>
        )}
      </div>
      <Receipt run={runs?.[0]} />
    </section>
  );
}
