'use client';

import { useTranslation } from 'react-i18next';
import { PageTitle } from '@/ui/page-title';

export function AccountPage() {
  const { t } = useTranslation();
  return <PageTitle>{t('account.title')}</PageTitle>;
}
