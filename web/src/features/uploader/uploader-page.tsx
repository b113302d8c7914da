'use client';

import { useTranslation } from 'react-i18next';
import { PageTitle } from '@/ui/page-title';

export function UploaderPage() {
  const { t } = useTranslation();
  return <PageTitle>{t('uploader.title')}</PageTitle>;
}
