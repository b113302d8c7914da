'use client';

import { useTranslation } from 'react-i18next';
import { PageTitle } from '@/ui/page-title';

export function LibraryPage() {
  const { t } = useTranslation();
  return <PageTitle>{t('library.title')}</PageTitle>;
}
