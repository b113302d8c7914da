'use client';

import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Login } from '@/api/types';
import { useFormat } from '@/i18n/format';
import { useMe } from '@/session/hooks';
import { session } from '@/session/session';
import { Badge } from '@/ui/badge';
import { Button, ButtonLink } from '@/ui/button';
import { ChainId } from '@/ui/chain-id';
import styles from './account.module.css';

/** The member's card: who is signed in here, and until when. */
export function Identity({ login }: { readonly login: Login }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { data: me } = useMe();
  const leave = useMutation({ mutationFn: () => session.logOut() });
  return (
    <section className={styles['card']} aria-label={t('account.card')}>
      <div className={styles['cardHead']}>
        <p className={styles['cardName']}>{t('account.card')}</p>
        <p className={styles['roles']}>
          {me?.roles.map((role) => (
            <Badge key={role} tone="cyan">
              {t(`account.roles.${role}`)}
            </Badge>
          ))}
        </p>
      </div>
      <ChainId id={login.address} />
      <p className={styles['until']}>{t('account.until', { time: format.dateTime(login.expiresAt) })}</p>
      <p className={styles['cardActions']}>
        <Button look="secondary" pending={leave.isPending} onClick={() => leave.mutate()}>
          {t('session.signOut')}
        </Button>
        <ButtonLink look="quiet" href="/membership">
          {t('account.membership')}
        </ButtonLink>
      </p>
    </section>
  );
}
