'use client';

import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useConfig } from '@/api/hooks';
import { useSentence } from '@/i18n/use-sentence';
import { Button } from '@/ui/button';
import { useWallet } from '@/wallet/use-wallet';
import styles from './moderation.module.css';

/** More than a decision costs. */
const ENOUGH_MIST = 20_000_000n;

/** Decisions cost gas, which the moderator's wallet pays: says so while it can't, and helps out on test networks. */
export function GasNote() {
  const { t } = useTranslation();
  const sentence = useSentence();
  const wallet = useWallet();
  const { data: config } = useConfig();
  const { data: balance, refetch } = useQuery({
    queryKey: ['gas', wallet?.address],
    queryFn: async () => (await import('@/wallet/funds')).balanceOf(config!, wallet!.address),
    enabled: wallet !== undefined && config !== undefined,
  });
  const ask = useMutation({
    mutationFn: async (faucetUrl: string) => {
      await (await import('@/wallet/funds')).askFaucet(faucetUrl, wallet!.address);
      await refetch();
    },
  });
  if (balance === undefined || balance >= ENOUGH_MIST) {
    return null;
  }
  const faucetUrl = config?.faucetUrl;
  return (
    <div className={styles['gas']} role="status">
      <p>{t('moderation.gas.text')}</p>
      {ask.isError && <p>{sentence(ask.error)}</p>}
      {faucetUrl && (
        <Button look="secondary" size="small" pending={ask.isPending} onClick={() => ask.mutate(faucetUrl)}>
          {t('moderation.gas.faucet')}
        </Button>
      )}
    </div>
  );
}
