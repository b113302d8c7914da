'use client';

import { useTranslation } from 'react-i18next';
import type { Distribution } from '@/api/types';
import { shortAddress, useFormat } from '@/i18n/format';
import styles from './receipt.module.css';

const LINES = 4;

/** The last weekly run as the till's slip, with the way to check it. */
export function Receipt({ run }: { readonly run: Distribution | undefined }) {
  const { t } = useTranslation();
  return (
    <aside className={styles['receipt']} aria-labelledby="receipt-title">
      <h3 id="receipt-title">{t('home.receipt.title')}</h3>
      {run === undefined ? <p>{t('home.receipt.none')}</p> : <Slip run={run} />}
      <p className={styles['thanks']} aria-hidden="true">
        {t('home.receipt.thanks')}
      </p>
      <span className={styles['bars']} aria-hidden="true" />
    </aside>
  );
}

function Slip({ run }: { readonly run: Distribution }) {
  const { t } = useTranslation();
  const format = useFormat();
  const paid = run.payouts.reduce((sum, payout) => sum + BigInt(payout.amount), 0n);
  const more = run.payouts.length - LINES;
  return (
    <>
      <p>
        {t('home.receipt.period', {
          from: format.date(run.periodStart, 'medium'),
          to: format.date(run.periodEnd, 'medium'),
        })}
      </p>
      <dl className={styles['lines']}>
        {run.payouts.slice(0, LINES).map((payout) => (
          <div key={payout.uploader}>
            <dt translate="no">{shortAddress(payout.uploader)}</dt>
            <dd>{format.amount(payout.amount, run.coinType, 4)}</dd>
          </div>
        ))}
        {more > 0 && (
          <div>
            <dt>{t('home.receipt.more', { count: more })}</dt>
            <dd>…</dd>
          </div>
        )}
        <div className={styles['total']}>
          <dt>{t('home.receipt.total')}</dt>
          <dd>{format.amount(paid, run.coinType, 4)}</dd>
        </div>
      </dl>
      <p>
        <a href={`/api/v1/distributions/${run.distributionId || run.runId}`}>{t('home.receipt.record')}</a>
      </p>
      {run.distributionId && (
        <p>
          {t('home.receipt.audit')}
          <code>./blockbuster audit {shortAddress(run.distributionId)}</code>
        </p>
      )}
    </>
  );
}
