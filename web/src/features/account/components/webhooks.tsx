'use client';

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '@/session/hooks';
import { Skeleton } from '@/ui/skeleton';
import { ErrorState } from '@/ui/states';
import { useWebhooks } from '../use-webhooks';
import styles from './account.module.css';
import { Section } from './section';
import { WebhookCard } from './webhook-card';
import { WebhookForm } from './webhook-form';
import { type FreshSecret, WebhookSecret } from './webhook-secret';

/** For those with films here, and those who run the platform. */
export function Webhooks() {
  const { data: me } = useMe();
  const scopes = [
    ...(me?.roles.includes('creator') ? (['own'] as const) : []),
    ...(me?.roles.includes('admin') ? (['platform'] as const) : []),
  ];
  return scopes.length > 0 && <List scopes={scopes} />;
}

function List({ scopes }: { readonly scopes: readonly ('own' | 'platform')[] }) {
  const { t } = useTranslation();
  const { data: webhooks, error, refetch } = useWebhooks();
  const [fresh, setFresh] = useState<FreshSecret>();
  return (
    <Section title={t('account.webhooks.title')} lead={t('account.webhooks.lead')}>
      {error && webhooks === undefined && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!error && webhooks === undefined && <Skeleton className={styles['rowLoading']} />}
      {webhooks?.length === 0 && <p className={styles['none']}>{t('account.webhooks.none')}</p>}
      <ul role="list" className={styles['rows']} aria-label={t('account.webhooks.title')}>
        {webhooks?.map((webhook) => (
          <WebhookCard key={webhook.id} webhook={webhook} onSecret={setFresh} />
        ))}
      </ul>
      <WebhookForm scopes={scopes} onSecret={setFresh} />
      <WebhookSecret fresh={fresh} onClose={() => setFresh(undefined)} />
    </Section>
  );
}
