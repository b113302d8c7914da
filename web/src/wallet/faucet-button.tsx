'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useConfig } from '@/api/hooks';
import { useSentence } from '@/i18n/use-sentence';
import { useAddress } from '@/session/hooks';
import { Button } from '@/ui/button';
import { say } from '@/ui/toast';
import { networkOf } from './network';

/** Test money for the viewer's address; only a local network gives any. */
export function FaucetButton() {
  const { t } = useTranslation();
  const sentence = useSentence();
  const queries = useQueryClient();
  const address = useAddress();
  const { data: config } = useConfig();
  const ask = useMutation({
    mutationFn: async () => (await import('./funds')).askFaucet(config!.faucetUrl!, address!),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['balance'] });
      say(t('wallet.faucetGave'));
    },
    onError: (failure) => say(sentence(failure), 'error'),
  });
  if (address === undefined || config?.faucetUrl === undefined || networkOf(config) !== 'localnet') {
    return null;
  }
  return (
    <Button look="secondary" size="small" pending={ask.isPending} onClick={() => ask.mutate()}>
      {t('wallet.faucet')}
    </Button>
  );
}
