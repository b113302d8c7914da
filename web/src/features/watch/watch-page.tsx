'use client';

import { usePathname } from 'next/navigation';
import { useTranslation } from 'react-i18next';
import { PageTitle } from '@/ui/page-title';

/** The id comes from the address: the exported page is the same for every title. */
export function WatchPage() {
  const { t } = useTranslation();
  const id = usePathname().split('/')[2] ?? '';
  return <PageTitle data-id={id}>{t('watch.title')}</PageTitle>;
}
