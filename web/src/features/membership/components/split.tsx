import { useTranslation } from 'react-i18next';
import { useConfig, useStats } from '@/api/hooks';
import { useFormat } from '@/i18n/format';
import { SplitBar } from './split-bar';

const BASIS_POINTS = 10_000n;

/** Where a payment will go, by the pool's share: the platform's part rounds down, creators get the rest. */
export function Split({ amount }: { readonly amount: bigint }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { data: config } = useConfig();
  const { data: stats } = useStats();
  if (stats?.pool === undefined) {
    return null;
  }
  const platform = (amount * (BASIS_POINTS - BigInt(stats.pool.creatorBps))) / BASIS_POINTS;
  const creators = amount - platform;
  return (
    <SplitBar
      creators={creators}
      platform={platform}
      creatorsText={t('membership.split.creators', { amount: format.amount(creators, config?.coinType) })}
      platformText={t('membership.split.platform', { amount: format.amount(platform, config?.coinType) })}
    />
  );
}
