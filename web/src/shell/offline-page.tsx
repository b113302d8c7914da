'use client';

import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/button';
import { EmptyState } from '@/ui/states';

export function OfflinePage() {
  const { t } = useTranslation();
  return (
    <EmptyState title={t('offline.title')}>
      <Button onClick={() => location.reload()}>{t('common.retry')}</Button>
    </EmptyState>
  );
}
