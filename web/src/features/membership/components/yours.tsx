import { useTranslation } from 'react-i18next';
import { useConfig } from '@/api/hooks';
import { useFormat } from '@/i18n/format';
import { Button } from '@/ui/button';
import { ChainId } from '@/ui/chain-id';
import { Skeleton } from '@/ui/skeleton';
import { EmptyState, ErrorState } from '@/ui/states';
import { Ticket } from '@/ui/ticket';
import type { HeldMembership } from '@/wallet/memberships';
import { bestOf, type Order } from '../order';
import { useMemberships } from '../queries';
import { toneOf } from '../tones';
import styles from './yours.module.css';

interface YoursProps {
  readonly onOrder: (order: Order) => void;
}

/** The viewer's own ticket, or that there is none yet. */
export function Yours({ onOrder }: YoursProps) {
  const { t } = useTranslation();
  const { data: held, error, refetch } = useMemberships();
  return (
    <section className={styles['yours']} aria-labelledby="yours-title">
      <h2 id="yours-title">{t('membership.yours')}</h2>
      <Content held={held} error={error} onRetry={() => void refetch()} onOrder={onOrder} />
    </section>
  );
}

interface ContentProps extends YoursProps {
  readonly held: readonly HeldMembership[] | undefined;
  readonly error: unknown;
  readonly onRetry: () => void;
}

function Content({ held, error, onRetry, onOrder }: ContentProps) {
  const { t } = useTranslation();
  if (held === undefined) {
    return error ? <ErrorState error={error} onRetry={onRetry} /> : <Skeleton className={styles['blank']} />;
  }
  const best = bestOf(held, Date.now());
  if (best === undefined) {
    return (
      <EmptyState title={t('membership.none')}>
        <p>{t('membership.noneHint')}</p>
      </EmptyState>
    );
  }
  return (
    <>
      <Card membership={best} onOrder={onOrder} />
      {held.length > 1 && <p className={styles['more']}>{t('membership.others', { count: held.length - 1 })}</p>}
    </>
  );
}

const DAY_MS = 86_400_000;

function Card({ membership, onOrder }: { readonly membership: HeldMembership } & YoursProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { data: config } = useConfig();
  const left = membership.expiresAt - Date.now();
  const tier = config?.tiers[membership.tier];
  const renew = () => onOrder({ kind: 'renewal', tier: membership.tier, membership });
  return (
    <Ticket
      tone={toneOf(membership.tier)}
      stub={t(left > 0 ? 'membership.admit' : 'membership.over')}
      number={`N° ${String(membership.number).padStart(6, '0')}`}
      title={membership.tierName}
      price={left > 0 ? t('membership.left', { days: format.days(Math.max(left, DAY_MS)) }) : t('membership.expired')}
      action={<Button onClick={renew}>{t('membership.renew')}</Button>}
    >
      <dl className={styles['facts']}>
        <div>
          <dt>{t(left > 0 ? 'membership.until' : 'membership.endedOn')}</dt>
          <dd>{format.dateTime(membership.expiresAt)}</dd>
        </div>
        <div>
          <dt>{t('membership.since')}</dt>
          <dd>{format.date(membership.startedAt)}</dd>
        </div>
        {tier && (
          <div>
            <dt>{t('membership.picture')}</dt>
            <dd>{t('membership.terms', { height: tier.maxHeight, count: tier.maxStreams })}</dd>
          </div>
        )}
        <div className={styles['nft']}>
          <dt>{t('membership.nft')}</dt>
          <dd>
            <ChainId id={membership.id} />
          </dd>
        </div>
      </dl>
      {left > 0 && (
        <meter
          className={styles['time']}
          aria-label={t('membership.timeLeft')}
          min={0}
          max={membership.expiresAt - membership.startedAt}
          value={left}
        />
      )}
    </Ticket>
  );
}
