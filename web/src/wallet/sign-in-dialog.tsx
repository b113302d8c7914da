'use client';

import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSentence } from '@/i18n/use-sentence';
import { session } from '@/session/session';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { DevelopmentWallet } from './development-wallet';

/** The ways in. */
export function SignInDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const sentence = useSentence();
  const signIn = useMutation({ mutationFn: () => session.logIn(DevelopmentWallet.open(localStorage)), onSuccess: onClose });
  return (
    <Dialog open title={t('session.signIn')} onClose={onClose}>
      <p>{t('wallet.developmentHint')}</p>
      {signIn.isError && <p role="alert">{sentence(signIn.error)}</p>}
      <Button pending={signIn.isPending} onClick={() => signIn.mutate()}>
        {t('wallet.development')}
      </Button>
    </Dialog>
  );
}
