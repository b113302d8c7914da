'use client';

import { useTranslation } from 'react-i18next';
import { useConfig, useStats } from '@/api/hooks';
import { useFormat } from '@/i18n/format';
import { Skeleton } from '@/ui/skeleton';
import { Stat, Stats } from '@/ui/stat';
import styles from './home.module.css';

/** Live figures; where they can't be had, the page does without. */
export function Figures() {
  const { t } = useTranslation();
  const format = useFormat();
  const { data: stats, isError } = useStats();
  const { data: config } = useConfig();
  if (isError) {
    return null;
  }
  const show = (text: (known: NonNullable<typeof stats>) => string) => (stats ? text(stats) : <Skeleton />);
  return (
    <section className={styles['figures']}>
      <Stats label={t('home.figures')}>
        <Stat label={t('home.titles', { count: stats?.titles ?? 0 })} value={show((known) => format.number(known.titles))} />
        <Stat
          label={t('home.members', { count: stats?.members ?? 0 })}
          value={show((known) => format.number(known.members))}
        />
        <Stat label={t('home.streamsNow')} value={show((known) => format.number(known.streamsNow))} />
        <Stat
          label={t('home.hours')}
          value={show((known) => format.number(known.creditedHours, { maximumFractionDigits: 1 }))}
        />
        <Stat label={t('home.paid')} value={show((known) => format.amount(known.paidToCreators, config?.coinType, 2))} />
      </Stats>
    </section>
  );
}
