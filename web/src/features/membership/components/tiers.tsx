import { useTranslation } from 'react-i18next';
import { useConfig } from '@/api/hooks';
import type { Tier } from '@/api/types';
import { useFormat } from '@/i18n/format';
import { Button } from '@/ui/button';
import { Skeleton } from '@/ui/skeleton';
import { ErrorState } from '@/ui/states';
import { Ticket } from '@/ui/ticket';
import { bestOf, type Offer, type Order, offerOf } from '../order';
import { useMemberships } from '../queries';
import { toneOf } from '../tones';
import styles from './tiers.module.css';

const PLACES = [0, 1, 2];

interface TiersProps {
  readonly onOrder: (order: Order) => void;
}

/** What there is to buy, each ticket with what it is good for to this viewer. */
export function Tiers({ onOrder }: TiersProps) {
  const { t } = useTranslation();
  const { data: config, error, refetch } = useConfig();
  const { data: held } = useMemberships();
  const now = Date.now();
  const best = bestOf(held ?? [], now);
  return (
    <section className={styles['tiers']} aria-labelledby="tiers-title">
      <h2 id="tiers-title">{t('membership.tiers')}</h2>
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <ul role="list" className={styles['list']} aria-labelledby="tiers-title">
          {config?.tiers.map((tier) => (
            <li key={tier.id}>
              <TierTicket tier={tier} coinType={config.coinType} offer={offerOf(tier.id, best, now)} onOrder={onOrder} />
            </li>
          )) ??
            PLACES.map((place) => (
              <li key={place}>
                <Skeleton className={styles['blank']} />
              </li>
            ))}
        </ul>
      )}
    </section>
  );
}

interface TierTicketProps extends TiersProps {
  readonly tier: Tier;
  readonly coinType: string;
  readonly offer: Offer;
}

function TierTicket({ tier, coinType, offer, onOrder }: TierTicketProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Ticket
      tone={toneOf(tier.id)}
      stub={t('membership.admit')}
      number={format.days(tier.durationMs)}
      title={tier.name}
      price={format.amount(tier.price, coinType)}
      action={
        offer.kind === 'included' ? (
          <p className={styles['included']}>{t('membership.included')}</p>
        ) : (
          <Button onClick={() => onOrder(offer)}>{t(`membership.order.${offer.kind}`, { name: tier.name })}</Button>
        )
      }
    >
      <p>{t('membership.days', { days: format.days(tier.durationMs) })}</p>
      <p>{t('membership.height', { height: tier.maxHeight })}</p>
      <p>{t('membership.streams', { count: tier.maxStreams })}</p>
    </Ticket>
  );
}
