'use client';

import dynamic from 'next/dynamic';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/button';

/** Wallets and the chain's SDK are loaded when somebody asks for them. */
const SignInDialog = dynamic(() => import('./sign-in-dialog').then((module) => module.SignInDialog), { ssr: false });

/** The way in, for whoever looks at something that needs a login. */
export function SignInButton({ size = 'medium' }: { readonly size?: 'small' | 'medium' | 'large' }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState(false);
  return (
    <>
      <Button size={size} onClick={() => setAsked(true)}>
        {t('session.signIn')}
      </Button>
      {asked && <SignInDialog onClose={() => setAsked(false)} />}
    </>
  );
}
