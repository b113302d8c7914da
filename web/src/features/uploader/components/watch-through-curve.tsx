'use client';

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TitleRow } from '@/api/types';
import { AsTable, FiguresBar, FiguresSection } from '@/figures/frame';
import type { Period } from '@/figures/period';
import { useFormat } from '@/i18n/format';
import { Chart } from '@/ui/chart';
import { DataTable } from '@/ui/data-table';
import { SelectField } from '@/ui/field';
import { Skeleton } from '@/ui/skeleton';
import { ErrorState } from '@/ui/states';
import { curvePoints, curveTable, moment } from '../curve';
import { useWatchThrough } from '../use-figures';
import styles from './uploader.module.css';

interface WatchThroughProps {
  readonly titles: readonly TitleRow[];
  readonly period: Period;
}

/** Where viewers leave a film; the most watched one's to begin with. */
export function WatchThroughCurve({ titles, period }: WatchThroughProps) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<string>();
  const id = chosen ?? titles[0]?.contentId ?? '';
  return (
    <FiguresSection title={t('figures.watchThrough')}>
      <p>{t('figures.watchThroughText')}</p>
      <FiguresBar>
        <SelectField label={t('figures.oneTitle')} value={id} onChange={(event) => setChosen(event.target.value)}>
          {titles.map(({ contentId, title }) => (
            <option key={contentId} value={contentId}>
              {title}
            </option>
          ))}
        </SelectField>
      </FiguresBar>
      <Curve id={id} period={period} />
    </FiguresSection>
  );
}

function Curve({ id, period }: { readonly id: string; readonly period: Period }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { data: curve, error, refetch } = useWatchThrough(id, period);
  if (error && curve === undefined) {
    return <ErrorState error={error} onRetry={() => void refetch()} />;
  }
  if (curve === undefined) {
    return <Skeleton className={styles['standing']} />;
  }
  return (
    <>
      <Chart
        steps
        title={t('figures.columns.views')}
        points={curvePoints(curve)}
        formatX={(x) => moment(Number(x))}
        formatY={format.compact.bind(format)}
        tone="gold"
      />
      <AsTable title={t('figures.watchThrough')}>
        <DataTable
          label={t('figures.watchThrough')}
          rows={curveTable(curve)}
          rowKey={({ x }) => String(x)}
          columns={[
            { key: 'moment', label: t('figures.columns.moment'), cell: ({ x }) => moment(Number(x)) },
            { key: 'views', label: t('figures.columns.views'), cell: ({ y }) => format.number(y) },
          ]}
        />
      </AsTable>
    </>
  );
}
