'use client';

import { useTranslation } from 'react-i18next';
import { PageTitle } from '@/ui/page-title';

export function StatusPage() {
  const { t } = useTranslation();
  return <PageTitle>{t('status.title')}</PageTitle>;
}
