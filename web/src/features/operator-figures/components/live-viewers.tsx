'use client';

import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/format';
import { Stat, Stats } from '@/ui/stat';
import { useLiveViewers } from '../use-platform';

export function LiveViewers() {
  const { t } = useTranslation();
  const format = useFormat();
  const viewers = useLiveViewers();
  return (
    <Stats label={t('figures.title')}>
      <Stat label={t('figures.watching')} value={viewers === undefined ? undefined : format.number(viewers)} />
    </Stats>
  );
}
