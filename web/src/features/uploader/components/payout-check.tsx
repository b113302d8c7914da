'use client';

import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useConfig } from '@/api/hooks';
import { useSentence } from '@/i18n/use-sentence';
import { useAddress } from '@/session/hooks';
import { Button } from '@/ui/button';
import { checkPayout } from '../check-payout';

interface PayoutCheckProps {
  readonly distribution: string;
  readonly amount: bigint;
}

/** Has this browser compute the way from a payout up to the root on chain. */
export function PayoutCheck({ distribution, amount }: PayoutCheckProps) {
  const { t } = useTranslation();
  const sentence = useSentence();
  const { data: config } = useConfig();
  const address = useAddress();
  const check = useMutation({ mutationFn: () => checkPayout(config!, distribution, address!, amount) });
  return (
    <div>
      <Button
        look="secondary"
        size="small"
        pending={check.isPending}
        disabled={config === undefined || address === undefined}
        onClick={() => check.mutate()}
      >
        {t('uploader.earnings.check')}
      </Button>
      <p role="status">{check.isSuccess && t(check.data ? 'uploader.earnings.proven' : 'uploader.earnings.disproven')}</p>
      {check.isError && <p role="alert">{sentence(check.error)}</p>}
    </div>
  );
}
