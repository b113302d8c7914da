'use client';

import { useTranslation } from 'react-i18next';
import { useConfig } from '@/api/hooks';
import type { TitleRow } from '@/api/types';
import { useFormat } from '@/i18n/format';
import { DataTable } from '@/ui/data-table';

const PLACES = 4;

/** What each title did, and what it earned by the hour. */
export function TitlesTable({ titles }: { readonly titles: readonly TitleRow[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { data: config } = useConfig();
  const amount = (baseUnits: string | undefined) =>
    baseUnits === undefined ? '–' : format.amount(baseUnits, config?.coinType, PLACES);
  return (
    <DataTable
      label={t('figures.titles')}
      rows={titles}
      rowKey={({ contentId }) => contentId}
      columns={[
        { key: 'title', label: t('figures.columns.title'), cell: ({ title }) => title },
        { key: 'views', label: t('figures.columns.views'), cell: ({ views }) => format.number(views) },
        {
          key: 'hours',
          label: t('figures.columns.hours'),
          cell: ({ creditedSeconds }) => format.hours(creditedSeconds / 3_600),
        },
        {
          key: 'completion',
          label: t('figures.columns.completion'),
          cell: ({ completionBps }) => format.percent(completionBps / 10_000),
        },
        { key: 'earned', label: t('figures.columns.earned'), cell: ({ earned }) => amount(earned) },
        { key: 'perHour', label: t('figures.columns.perHour'), cell: ({ earnedPerHour }) => amount(earnedPerHour) },
      ]}
    />
  );
}
