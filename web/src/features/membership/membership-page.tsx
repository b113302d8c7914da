'use client';

import { useTranslation } from 'react-i18next';
import { PageTitle } from '@/ui/page-title';

export function MembershipPage() {
  const { t } = useTranslation();
  return <PageTitle>{t('membership.title')}</PageTitle>;
}
