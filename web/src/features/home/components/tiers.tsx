'use client';

import { useTranslation } from 'react-i18next';
import { useConfig } from '@/api/hooks';
import type { Tier } from '@/api/types';
import { useFormat } from '@/i18n/format';
import { ButtonLink } from '@/ui/button';
import { Skeleton } from '@/ui/skeleton';
import { ErrorState } from '@/ui/states';
import { Ticket } from '@/ui/ticket';
import styles from './tiers.module.css';

const TONES = ['cyan', 'pink', 'gold'] as const;

export function Tiers() {
  const { t } = useTranslation();
  const { data: config, error, refetch } = useConfig();
  return (
    <section className={styles['tiers']} aria-labelledby="tiers-title">
      <header className={styles['words']}>
        <h2 id="tiers-title">{t('home.tiersTitle')}</h2>
        <p>{t('home.tiersLead')}</p>
      </header>
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <ul role="list" className={styles['list']}>
          {config
            ? config.tiers.map((tier, place) => (
                <li key={tier.id}>
                  <TierTicket tier={tier} coinType={config.coinType} tone={TONES[place % TONES.length] ?? 'gold'} />
                </li>
              ))
            : TONES.map((tone) => (
                <li key={tone}>
                  <Skeleton className={styles['blank']} />
                </li>
              ))}
        </ul>
      )}
    </section>
  );
}

function TierTicket({
  tier,
  coinType,
  tone,
}: {
  readonly tier: Tier;
  readonly coinType: string;
  readonly tone: (typeof TONES)[number];
}) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Ticket
      tone={tone}
      stub={t('home.admit')}
      number={`N° ${String(tier.id + 1).padStart(3, '0')}`}
      title={tier.name}
      price={format.amount(tier.price, coinType)}
      action={<ButtonLink href={`/membership?tier=${tier.id}`}>{t('home.choose', { name: tier.name })}</ButtonLink>}
    >
      <p>{t('home.tierDays', { days: format.days(tier.durationMs) })}</p>
      <p>{t('home.tierHeight', { height: tier.maxHeight })}</p>
      <p>{t('home.tierStreams', { count: tier.maxStreams })}</p>
    </Ticket>
  );
}
