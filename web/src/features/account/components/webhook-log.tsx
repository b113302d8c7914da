'use client';

import { useTranslation } from 'react-i18next';
import type { Webhook, WebhookDelivery } from '@/api/types';
import { useFormat } from '@/i18n/format';
import { useSentence } from '@/i18n/use-sentence';
import { Badge } from '@/ui/badge';
import { Button } from '@/ui/button';
import { Skeleton } from '@/ui/skeleton';
import { ErrorState } from '@/ui/states';
import { useDeliveries, useRepeatDelivery } from '../use-webhooks';
import styles from './account.module.css';
import { useEventName } from './use-event-name';
import own from './webhooks.module.css';

/** What a server was sent, and how it answered. */
export function WebhookLog({ webhook: { id, url } }: { readonly webhook: Webhook }) {
  const { t } = useTranslation();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useDeliveries(id);
  const deliveries = data?.pages.flatMap((page) => page.items);
  return (
    <div className={own['log']}>
      {error && deliveries === undefined && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!error && deliveries === undefined && <Skeleton className={styles['rowLoading']} />}
      {deliveries?.length === 0 && <p className={styles['none']}>{t('account.webhooks.logEmpty')}</p>}
      <ol role="list" className={styles['rows']} aria-label={t('account.webhooks.logOf', { url })}>
        {deliveries?.map((delivery) => (
          <Delivery key={delivery.id} webhookId={id} delivery={delivery} />
        ))}
      </ol>
      {hasNextPage && (
        <p>
          <Button look="secondary" size="small" pending={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t('account.webhooks.more')}
          </Button>
        </p>
      )}
    </div>
  );
}

const TONES = { pending: 'gold', delivered: 'cyan', failed: 'pink' } as const;
const isState = (state: string): state is keyof typeof TONES => state in TONES;

function Delivery({ webhookId, delivery }: { readonly webhookId: string; readonly delivery: WebhookDelivery }) {
  const { t } = useTranslation();
  const format = useFormat();
  const sentence = useSentence();
  const name = useEventName();
  const repeat = useRepeatDelivery(webhookId);
  const { state, attempts, nextAttemptAt } = delivery;
  const event = name(delivery.event);
  const time = format.dateTime(delivery.createdAt);
  return (
    <li className={own['delivery']}>
      <p>
        {event} {isState(state) && <Badge tone={TONES[state]}>{t(`account.webhooks.states.${state}`)}</Badge>}
      </p>
      <div className={own['attempts']}>
        <p>{time}</p>
        {attempts.map(({ number, at, durationMs, status, trouble }) => (
          <p key={number}>
            {t('account.webhooks.attempt', {
              number,
              time: format.dateTime(at),
              outcome:
                trouble ??
                (status === undefined ? t('account.webhooks.noAnswer') : t('account.webhooks.status', { status })),
              ms: format.number(durationMs),
            })}
          </p>
        ))}
        {state === 'pending' && nextAttemptAt !== undefined && attempts.length > 0 && (
          <p>{t('account.webhooks.next', { time: format.dateTime(nextAttemptAt) })}</p>
        )}
        {repeat.isError && <p role="alert">{sentence(repeat.error)}</p>}
      </div>
      {state !== 'pending' && (
        <Button
          look="secondary"
          size="small"
          pending={repeat.isPending}
          aria-label={t('account.webhooks.repeatOf', { event, time })}
          onClick={() => repeat.mutate(delivery.id)}
        >
          {t('account.webhooks.repeat')}
        </Button>
      )}
    </li>
  );
}
