'use client';

import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { useConfig } from '@/api/hooks';
import { useSentence } from '@/i18n/use-sentence';
import { session } from '@/session/session';
import { Dialog } from '@/ui/dialog';
import { Skeleton } from '@/ui/skeleton';
import { ErrorState } from '@/ui/states';
import { OfferButton } from './offer-button';
import { openWallets } from './open-wallets';
import styles from './sign-in-dialog.module.css';
import type { Wallet } from './wallet';
import { type Offer, walletStore } from './wallet-store';

/** The ways in: every wallet that this browser has. */
export function SignInDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { data: config, error: unknown, refetch } = useConfig();
  const opening = useQuery({
    queryKey: ['wallets'],
    queryFn: () => openWallets(config!).then(() => true),
    enabled: config !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const error = unknown ?? opening.error;
  return (
    <Dialog open title={t('session.signIn')} onClose={onClose}>
      <p className={styles['lead']}>{t('wallet.lead')}</p>
      {error ? (
        <ErrorState error={error} onRetry={() => void (unknown ? refetch() : opening.refetch())} />
      ) : opening.isSuccess ? (
        <Offers onSignedIn={onClose} />
      ) : (
        <Skeleton className={styles['loading']} />
      )}
    </Dialog>
  );
}

function Offers({ onSignedIn }: { readonly onSignedIn: () => void }) {
  const { t } = useTranslation();
  const sentence = useSentence();
  const offers = useStore(walletStore, (state) => state.offers);
  const signIn = useMutation({ mutationFn: enter, onSuccess: onSignedIn });
  return (
    <>
      <ul role="list" className={styles['offers']}>
        {offers.map((offer) => (
          <li key={offer.name}>
            <OfferButton
              offer={offer}
              disabled={signIn.isPending}
              pending={signIn.isPending && signIn.variables.offer.name === offer.name}
              onChoose={(connect) => signIn.mutate({ offer, connect })}
            />
          </li>
        ))}
      </ul>
      {signIn.isPending && <p role="status">{t('wallet.confirm')}</p>}
      {signIn.isError && <p role="alert">{sentence(signIn.error)}</p>}
    </>
  );
}

interface Entry {
  readonly offer: Offer;
  readonly connect: () => Promise<Wallet>;
}

/** Who is signed in already needs the wallet only. */
async function enter({ offer, connect }: Entry): Promise<void> {
  const wallet = await connect();
  const state = session.store.getState();
  if (state.kind === 'signed-in' && state.login.address === wallet.address) {
    return;
  }
  try {
    await session.logIn(wallet);
  } catch (refusal) {
    await offer.disconnect();
    throw refusal;
  }
}
