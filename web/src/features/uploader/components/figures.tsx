'use client';

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CsvButton } from '@/figures/csv-button';
import { AsTable, FiguresBar, FiguresSection, Figures as Frame, PeriodField } from '@/figures/frame';
import { firstDay, type Period } from '@/figures/period';
import { useFormat } from '@/i18n/format';
import { Chart, Charts } from '@/ui/chart';
import { DataTable } from '@/ui/data-table';
import { Skeleton } from '@/ui/skeleton';
import { EmptyState, ErrorState } from '@/ui/states';
import { useDays, useTitles } from '../use-figures';
import { TitlesTable } from './titles-table';
import styles from './uploader.module.css';
import { WatchThroughCurve } from './watch-through-curve';

const CREATOR = '/api/v1/analytics/creator';

/** How all of a creator's titles did in a period. */
export function Figures() {
  const { t } = useTranslation();
  const [period, setPeriod] = useState<Period>(28);
  const { data: titles, error, refetch } = useTitles(period);
  if (error && titles === undefined) {
    return <ErrorState error={error} onRetry={() => void refetch()} />;
  }
  if (titles === undefined) {
    return <Skeleton className={styles['standing']} />;
  }
  if (titles.length === 0) {
    return (
      <EmptyState title={t('figures.noTitles')}>
        <p>{t('figures.noTitlesHint')}</p>
      </EmptyState>
    );
  }
  return (
    <Frame>
      <FiguresBar>
        <PeriodField period={period} onChange={setPeriod} />
        <CsvButton path={`${CREATOR}/titles.csv?from=${firstDay(period)}`} name="titles.csv">
          {t('figures.titlesCsv')}
        </CsvButton>
        <CsvButton path={`${CREATOR}/earnings.csv`} name="earnings.csv">
          {t('figures.earningsCsv')}
        </CsvButton>
      </FiguresBar>
      <Days period={period} />
      <FiguresSection title={t('figures.titles')}>
        <TitlesTable titles={titles} />
      </FiguresSection>
      <WatchThroughCurve titles={titles} period={period} />
    </Frame>
  );
}

function Days({ period }: { readonly period: Period }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { data: days, error, refetch } = useDays(period);
  if (error && days === undefined) {
    return <ErrorState error={error} onRetry={() => void refetch()} />;
  }
  if (days === undefined) {
    return <Skeleton className={styles['standing']} />;
  }
  const date = (day: string | number) => format.day(String(day));
  const [views, watched] = [t('figures.columns.views'), t('figures.columns.hours')];
  return (
    <FiguresSection title={t('figures.days')}>
      <Charts>
        <Chart
          title={watched}
          points={days.map(({ day, hours: y }) => ({ x: day, y }))}
          formatX={date}
          formatY={format.hours.bind(format)}
          tone="pink"
        />
        <Chart
          title={views}
          points={days.map(({ day, views: y }) => ({ x: day, y }))}
          formatX={date}
          formatY={format.compact.bind(format)}
        />
      </Charts>
      <AsTable title={t('figures.days')}>
        <DataTable
          label={t('figures.days')}
          rows={days}
          rowKey={({ day }) => day}
          columns={[
            { key: 'day', label: t('figures.columns.day'), cell: ({ day }) => date(day) },
            { key: 'views', label: views, cell: (row) => format.number(row.views) },
            { key: 'hours', label: watched, cell: (row) => format.hours(row.hours) },
          ]}
        />
      </AsTable>
    </FiguresSection>
  );
}
