'use client';

import { useTranslation } from 'react-i18next';
import { useConfig } from '@/api/hooks';
import type { PlatformDay } from '@/api/types';
import { AsTable, FiguresSection } from '@/figures/frame';
import type { Period } from '@/figures/period';
import { decimal, useFormat } from '@/i18n/format';
import { Chart, type ChartProps, Charts } from '@/ui/chart';
import { DataTable } from '@/ui/data-table';
import { Skeleton } from '@/ui/skeleton';
import { ErrorState } from '@/ui/states';
import { usePlatformDays } from '../use-platform';
import styles from './figures.module.css';

interface Measure {
  readonly key: 'members' | 'views' | 'hours' | 'revenue' | 'paid';
  /** For the drawing only: amounts lose their last digits. */
  readonly value: (day: PlatformDay) => number;
  readonly exact: (day: PlatformDay) => string;
  /** What stands at the drawing's axis. */
  readonly tick: (value: number) => string;
  readonly tone: NonNullable<ChartProps['tone']>;
}

/** Members, views, hours and money by the day. */
export function PlatformDays({ period }: { readonly period: Period }) {
  const { data: days, error, refetch } = usePlatformDays(period);
  if (error && days === undefined) {
    return <ErrorState error={error} onRetry={() => void refetch()} />;
  }
  return days === undefined ? <Skeleton className={styles['standing']} /> : <Days days={days} />;
}

function Days({ days }: { readonly days: readonly PlatformDay[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const measures = useMeasures();
  const date = (day: string | number) => format.day(String(day));
  return (
    <FiguresSection title={t('figures.days')}>
      <Charts>
        {measures.map(({ key, value, tick, tone }) => (
          <Chart
            key={key}
            title={t(`figures.columns.${key}`)}
            points={days.map((day) => ({ x: day.day, y: value(day) }))}
            formatX={date}
            formatY={tick}
            tone={tone}
          />
        ))}
      </Charts>
      <AsTable title={t('figures.days')}>
        <DataTable
          label={t('figures.days')}
          rows={days}
          rowKey={({ day }) => day}
          columns={[
            { key: 'day', label: t('figures.columns.day'), cell: ({ day }) => date(day) },
            ...measures.map(({ key, exact }) => ({ key, label: t(`figures.columns.${key}`), cell: exact })),
          ]}
        />
      </AsTable>
    </FiguresSection>
  );
}

function useMeasures(): readonly Measure[] {
  const format = useFormat();
  const { data: config } = useConfig();
  const hours = ({ creditedSeconds }: PlatformDay) => creditedSeconds / 3_600;
  const count = (value: number) => format.number(value, { maximumFractionDigits: 2 });
  return [
    {
      key: 'members',
      tone: 'cyan',
      value: ({ members }) => members,
      exact: ({ members }) => format.number(members),
      tick: count,
    },
    { key: 'views', tone: 'cyan', value: ({ views }) => views, exact: ({ views }) => format.number(views), tick: count },
    {
      key: 'hours',
      tone: 'pink',
      value: hours,
      exact: (day) => format.hours(hours(day)),
      tick: (value) => format.hours(value),
    },
    {
      key: 'revenue',
      tone: 'gold',
      value: ({ revenue }) => Number(decimal(revenue)),
      exact: ({ revenue }) => format.amount(revenue, config?.coinType),
      tick: count,
    },
    {
      key: 'paid',
      tone: 'gold',
      value: ({ paid }) => Number(decimal(paid)),
      exact: ({ paid }) => format.amount(paid, config?.coinType),
      tick: count,
    },
  ];
}
