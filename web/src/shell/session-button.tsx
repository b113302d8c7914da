'use client';

import dynamic from 'next/dynamic';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { shortAddress } from '@/i18n/format';
import { useSession } from '@/session/hooks';
import { Button, ButtonLink } from '@/ui/button';
import { WalletIcon } from '@/ui/icons';

/** Wallets and the chain's SDK are loaded when somebody asks for them. */
const SignInDialog = dynamic(() => import('@/wallet/sign-in-dialog').then((module) => module.SignInDialog), { ssr: false });

/** Who is signed in, or the way in. */
export function SessionButton() {
  const { t } = useTranslation();
  const state = useSession();
  const [asked, setAsked] = useState(false);
  if (state.kind === 'signed-in') {
    const address = shortAddress(state.login.address);
    return (
      <ButtonLink href="/account" look="secondary" size="small" aria-label={t('session.signedInAs', { address })}>
        <WalletIcon />
        <span translate="no">{address}</span>
      </ButtonLink>
    );
  }
  return (
    <>
      <Button size="small" disabled={state.kind === 'unknown'} onClick={() => setAsked(true)}>
        {t('session.signIn')}
      </Button>
      {asked && <SignInDialog onClose={() => setAsked(false)} />}
    </>
  );
}
