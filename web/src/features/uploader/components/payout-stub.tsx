'use client';

import { useTranslation } from 'react-i18next';
import { useConfig } from '@/api/hooks';
import type { Distribution } from '@/api/types';
import { useFormat } from '@/i18n/format';
import { ChainId } from '@/ui/chain-id';
import { explorerUrl } from '@/wallet/explorer';
import styles from './payout-stub.module.css';

const PARTS = 1_000_000n;

/** One payout, as a pay slip: how much, of what, and where anybody can check it. */
export function PayoutStub({ run, amount }: { readonly run: Distribution; readonly amount: bigint }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { data: config } = useConfig();
  const pool = BigInt(run.poolBefore);
  const share = pool === 0n ? 0 : Number((amount * PARTS) / pool) / Number(PARTS);
  return (
    <article className={styles['stub']}>
      <div className={styles['amount']}>
        <p className={styles['sum']}>{format.amount(amount, run.coinType, 6)}</p>
        <p>{t('uploader.earnings.share', { share: format.percent(share), pool: format.amount(pool, run.coinType, 4) })}</p>
      </div>
      <div className={styles['body']}>
        <h3>
          {t('uploader.earnings.period', {
            from: format.date(run.periodStart, 'medium'),
            to: format.date(run.periodEnd, 'medium'),
          })}
        </h3>
        <details>
          <summary>{t('uploader.earnings.proof')}</summary>
          <dl className={styles['proof']}>
            {run.distributionId !== undefined && (
              <>
                <dt>{t('uploader.earnings.distribution')}</dt>
                <dd>
                  <ChainId id={run.distributionId} href={explorerUrl(config, 'object', run.distributionId)} />
                </dd>
              </>
            )}
            <dt>{t('uploader.earnings.transactions')}</dt>
            {run.transactions.map((digest) => (
              <dd key={digest}>
                <ChainId id={digest} href={explorerUrl(config, 'tx', digest)} />
              </dd>
            ))}
            <dt>{t('uploader.earnings.leaves')}</dt>
            <dd>
              <ChainId id={run.leavesBlobId} />
            </dd>
            <dt>{t('uploader.earnings.root')}</dt>
            <dd>
              <ChainId id={run.merkleRoot} />
            </dd>
          </dl>
          <p>
            <a href={`/api/v1/distributions/${run.distributionId}`}>{t('uploader.earnings.record')}</a>{' '}
            {t('uploader.earnings.audit')} <code translate="no">./blockbuster audit {run.distributionId}</code>
          </p>
        </details>
      </div>
    </article>
  );
}
