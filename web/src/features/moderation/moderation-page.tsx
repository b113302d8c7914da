'use client';

import { useTranslation } from 'react-i18next';
import { PageTitle } from '@/ui/page-title';

export function ModerationPage() {
  const { t } = useTranslation();
  return <PageTitle>{t('moderation.title')}</PageTitle>;
}
