import { useTranslation } from 'react-i18next';
import { useConfig } from '@/api/hooks';
import type { Payment } from '@/api/types';
import { useFormat } from '@/i18n/format';
import { Button } from '@/ui/button';
import { ChainId } from '@/ui/chain-id';
import { Skeleton } from '@/ui/skeleton';
import { EmptyState, ErrorState } from '@/ui/states';
import { usePayments } from '../queries';
import styles from './books.module.css';

/** Every payment, as the chain recorded it. */
export function History() {
  const { t } = useTranslation();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = usePayments();
  const payments = data?.pages.flatMap((page) => page.items);
  return (
    <section className={styles['section']} aria-labelledby="history-title">
      <h2 id="history-title">{t('membership.history.title')}</h2>
      {payments ? (
        payments.length === 0 ? (
          <EmptyState title={t('membership.history.none')} />
        ) : (
          <ul role="list" className={styles['payments']} aria-labelledby="history-title">
            {payments.map((payment) => (
              <li key={`${payment.transaction}-${payment.kind}-${payment.expiresAt}`}>
                <Entry payment={payment} />
              </li>
            ))}
          </ul>
        )
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <Skeleton className={styles['blank']} />
      )}
      {hasNextPage && (
        <Button look="secondary" pending={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('membership.history.more')}
        </Button>
      )}
    </section>
  );
}

function Entry({ payment }: { readonly payment: Payment }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { data: config } = useConfig();
  const amount = (units: string) => format.amount(units, config?.coinType);
  const name = config?.tiers[payment.tier]?.name ?? '';
  return (
    <article className={styles['entry']}>
      <div className={styles['what']}>
        <h3>{t(`membership.history.${payment.kind}`, { name })}</h3>
        <strong>{amount(payment.price)}</strong>
      </div>
      <p>
        <time dateTime={payment.paidAt}>{format.dateTime(payment.paidAt)}</time>
        {' · '}
        {t('membership.history.until', { date: format.date(payment.expiresAt, 'medium') })}
      </p>
      <p>{t('membership.history.split', { creators: amount(payment.creators), platform: amount(payment.platform) })}</p>
      <ChainId id={payment.transaction} />
    </article>
  );
}
