'use client';

import { useTranslation } from 'react-i18next';
import type { UploadStatus } from '@/api/types';
import { useFormat } from '@/i18n/format';
import { Progress } from '@/ui/progress';

/** What the platform is doing for a film: how far, how fast, how much longer. */
export function Working({ upload: { state, percent, speed, etaSeconds, details } }: { readonly upload: UploadStatus }) {
  const { t } = useTranslation();
  const format = useFormat();
  const parts = [
    percent > 0 && format.percent(percent / 100),
    speed !== undefined && t('uploader.films.speed', { speed: format.number(speed, { maximumFractionDigits: 1 }) }),
    etaSeconds !== undefined && t('uploader.films.left', { time: format.length(etaSeconds * 1_000) }),
  ];
  return (
    <Progress
      label={t('uploader.films.progress', { title: details.title, step: t(`uploader.states.${state}`) })}
      value={percent > 0 ? percent / 100 : undefined}
      text={parts.filter(Boolean).join(' · ') || t(`uploader.states.${state}`)}
    />
  );
}
