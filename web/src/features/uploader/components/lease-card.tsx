'use client';

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useConfig } from '@/api/hooks';
import type { Lease } from '@/api/types';
import { shortAddress, useFormat } from '@/i18n/format';
import { Badge } from '@/ui/badge';
import { Button } from '@/ui/button';
import { Stat, Stats } from '@/ui/stat';
import { ExtendDialog } from './extend-dialog';
import styles from './lease-card.module.css';

const TONES = { paid: 'cyan', ending: 'gold', expired: 'pink' } as const;

/** A title's lease, and what was done to make it longer. */
export function LeaseCard({ lease, title }: { readonly lease: Lease; readonly title: string | undefined }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { data: config } = useConfig();
  const [extending, setExtending] = useState(false);
  const id = `lease-${lease.contentId}`;
  return (
    <article className={styles['lease']} aria-labelledby={id}>
      <header>
        <h3 id={id}>{title ?? shortAddress(lease.contentId)}</h3>
        <Badge tone={TONES[lease.state]}>{t(`uploader.storage.states.${lease.state}`)}</Badge>
      </header>
      <Stats dense label={t('uploader.storage.figures')}>
        <Stat
          label={t('uploader.storage.paidUntil')}
          value={format.date(lease.paidUntil, 'medium')}
          note={t('uploader.storage.epochs', { count: Math.max(lease.paidUntilEpoch - lease.epoch, 0) })}
        />
        <Stat label={t('uploader.storage.perEpoch')} value={format.amount(lease.frostPerEpoch, 'WAL', 4)} />
        <Stat
          label={t('uploader.storage.earningsLeft')}
          value={format.amount(lease.earningsLeftMist, config?.coinType ?? 'SUI', 4)}
        />
      </Stats>
      <Extensions lease={lease} />
      {lease.state !== 'expired' && (
        <div>
          <Button look="secondary" size="small" onClick={() => setExtending(true)}>
            {t('uploader.storage.extend')}
          </Button>
        </div>
      )}
      {extending && <ExtendDialog lease={lease} title={title} onClose={() => setExtending(false)} />}
    </article>
  );
}

function Extensions({ lease: { extensions } }: { readonly lease: Lease }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (extensions.length === 0) {
    return null;
  }
  return (
    <ul role="list" className={styles['extensions']} aria-label={t('uploader.storage.extensions')}>
      {extensions.map(({ id, state, payer, fromEpoch, toEpoch, priceFrost, costFrost, askedAt }) => (
        <li key={id}>
          <span>{t(`uploader.storage.extension.${state}`, { count: toEpoch - fromEpoch })}</span>
          <span>{format.amount(state === 'done' ? costFrost : priceFrost, 'WAL', 4)}</span>
          <span>{payer === 'earnings' ? t('uploader.storage.fromEarnings') : t('uploader.storage.asked')}</span>
          <time dateTime={askedAt}>{format.dateTime(askedAt)}</time>
        </li>
      ))}
    </ul>
  );
}
