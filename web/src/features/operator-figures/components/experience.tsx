'use client';

import { useTranslation } from 'react-i18next';
import type { ExperienceRow } from '@/api/types';
import { FiguresSection } from '@/figures/frame';
import type { Period } from '@/figures/period';
import { useFormat } from '@/i18n/format';
import { DataTable } from '@/ui/data-table';
import { Skeleton } from '@/ui/skeleton';
import { ErrorState } from '@/ui/states';
import { useExperience } from '../use-platform';
import styles from './figures.module.css';

const PERCENTILES = [50, 75, 95, 99] as const;

/** How soon films begin and how often they wait, by edge and rendition. */
export function Experience({ period }: { readonly period: Period }) {
  const { t } = useTranslation();
  const { data: rows, error, refetch } = useExperience(period);
  if (error && rows === undefined) {
    return <ErrorState error={error} onRetry={() => void refetch()} />;
  }
  if (rows === undefined) {
    return <Skeleton className={styles['standing']} />;
  }
  return (
    <FiguresSection title={t('figures.experience')}>
      {rows.length === 0 ? <p>{t('figures.nothingMeasured')}</p> : <ExperienceTable rows={rows} />}
    </FiguresSection>
  );
}

function ExperienceTable({ rows }: { readonly rows: readonly ExperienceRow[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const ms = (value: number | undefined) =>
    value === undefined ? '–' : format.number(value, { style: 'unit', unit: 'millisecond' });
  return (
    <DataTable
      label={t('figures.experience')}
      rows={rows}
      rowKey={({ edge, rendition }) => `${edge} ${rendition}`}
      columns={[
        { key: 'edge', label: t('figures.columns.edge'), cell: ({ edge }) => edge ?? t('figures.all') },
        {
          key: 'rendition',
          label: t('figures.columns.rendition'),
          words: true,
          cell: ({ rendition }) => rendition ?? t('figures.all'),
        },
        { key: 'plays', label: t('figures.columns.plays'), cell: ({ plays }) => format.number(plays) },
        ...PERCENTILES.map((percent) => ({
          key: `p${percent}`,
          label: t('figures.columns.firstFrame', { percent }),
          cell: ({ firstFrameMs }: ExperienceRow) => ms(firstFrameMs?.[`p${percent}`]),
        })),
        {
          key: 'waiting',
          label: t('figures.columns.waiting'),
          cell: ({ rebufferBps }) => format.number(rebufferBps / 10_000, { style: 'percent', maximumFractionDigits: 2 }),
        },
        { key: 'failed', label: t('figures.columns.failed'), cell: ({ failedPlays }) => format.number(failedPlays) },
      ]}
    />
  );
}
