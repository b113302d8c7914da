'use client';

import { useTranslation } from 'react-i18next';
import { ButtonLink } from '@/ui/button';
import { EmptyState } from '@/ui/states';

export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <EmptyState title={t('notFound.title')}>
      <ButtonLink href="/library">{t('nav.library')}</ButtonLink>
    </EmptyState>
  );
}
