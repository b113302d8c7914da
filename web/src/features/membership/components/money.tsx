import { useTranslation } from 'react-i18next';
import { useConfig, useStats } from '@/api/hooks';
import { useFormat } from '@/i18n/format';
import { Panel } from '@/ui/panel';
import { Skeleton } from '@/ui/skeleton';
import { Stat, Stats } from '@/ui/stat';
import { usePayments } from '../queries';
import styles from './books.module.css';
import { SplitBar } from './split-bar';

/** What the viewer's money did, and what everybody's did. */
export function Money() {
  const { t } = useTranslation();
  const format = useFormat();
  const { data: config } = useConfig();
  const { data: stats } = useStats();
  const { data } = usePayments();
  const own = data?.pages[0];
  const amount = (units: string, places?: number) => format.amount(units, config?.coinType, places);
  return (
    <section className={styles['section']} aria-labelledby="money-title">
      <h2 id="money-title">{t('membership.money.title')}</h2>
      <Panel className={styles['money']}>
        {own === undefined ? (
          <Skeleton className={styles['line']} />
        ) : own.paid === '0' ? (
          <p>{t('membership.money.nothing')}</p>
        ) : (
          <>
            <p className={styles['sum']}>{t('membership.money.paid', { amount: amount(own.paid) })}</p>
            <SplitBar
              creators={BigInt(own.creators)}
              platform={BigInt(own.platform)}
              creatorsText={t('membership.split.creators', { amount: amount(own.creators) })}
              platformText={t('membership.split.platform', { amount: amount(own.platform) })}
            />
          </>
        )}
        <p className={styles['rule']}>{t('membership.money.rule')}</p>
        {stats && (
          <Stats label={t('membership.money.all')}>
            <Stat label={t('membership.money.revenue')} value={amount(stats.revenue, 1)} />
            {stats.pool && <Stat label={t('membership.money.pool')} value={amount(stats.pool.creatorPool, 1)} />}
            <Stat label={t('membership.money.paidOut')} value={amount(stats.paidToCreators, 1)} />
          </Stats>
        )}
      </Panel>
    </section>
  );
}
