'use client';

import { useTranslation } from 'react-i18next';
import { PageTitle } from '@/ui/page-title';

export function HomePage() {
  const { t } = useTranslation();
  return <PageTitle>{t('home.title')}</PageTitle>;
}
