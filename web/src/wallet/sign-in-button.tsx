'use client';

import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/button';
import { askToSignIn } from './sign-in';

/** The way in, for whoever looks at something that needs a login. */
export function SignInButton({ size = 'medium' }: { readonly size?: 'small' | 'medium' | 'large' }) {
  const { t } = useTranslation();
  return (
    <Button size={size} onClick={askToSignIn}>
      {t('session.signIn')}
    </Button>
  );
}
