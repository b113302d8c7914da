'use client';

import { useTranslation } from 'react-i18next';
import { shortAddress } from '@/i18n/format';
import { useSession } from '@/session/hooks';
import { Button, ButtonLink } from '@/ui/button';
import { WalletIcon } from '@/ui/icons';
import { askToSignIn } from '@/wallet/sign-in';

/** Who is signed in, or the way in. */
export function SessionButton() {
  const { t } = useTranslation();
  const state = useSession();
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
    <Button size="small" disabled={state.kind === 'unknown'} onClick={askToSignIn}>
      {t('session.signIn')}
    </Button>
  );
}
