'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useConfig } from '@/api/hooks';
import { useSentence } from '@/i18n/use-sentence';
import { Button } from '@/ui/button';
import { TextField } from '@/ui/field';
import { useWallet } from '@/wallet/use-wallet';
import { WalletLost } from '@/wallet/wallet-lost';
import { Pitch } from './pitch';
import styles from './uploader.module.css';

/** What the contract takes (`uploader_account::register`). */
const MOST_NAME_BYTES = 64;
const LOOK_AGAIN_MS = 700;
const LOOKS = 40;

/** Makes the wallet a creator's, on chain. */
export function Register() {
  const { t } = useTranslation();
  const sentence = useSentence();
  const wallet = useWallet();
  const { data: config } = useConfig();
  const [name, setName] = useState('');
  const becomeCreator = useBecomeCreator();
  const tooLong = new TextEncoder().encode(name.trim()).length > MOST_NAME_BYTES;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    becomeCreator.mutate(name.trim());
  };
  return (
    <Pitch>
      <h2>{t('uploader.register.title')}</h2>
      <p>{t('uploader.register.text')}</p>
      <form onSubmit={submit} className={styles['form']}>
        <TextField
          label={t('uploader.register.name')}
          hint={t('uploader.register.nameHint')}
          error={tooLong && t('uploader.register.nameTooLong')}
          value={name}
          required
          autoComplete="organization"
          onChange={(event) => setName(event.target.value)}
        />
        {becomeCreator.isError && <p role="alert">{sentence(becomeCreator.error)}</p>}
        <WalletLost />
        <Button
          type="submit"
          size="large"
          pending={becomeCreator.isPending}
          disabled={name.trim() === '' || tooLong || wallet === undefined || config === undefined}
        >
          {t('uploader.register.submit')}
        </Button>
      </form>
    </Pitch>
  );
}

/** Registers, and waits until the server has heard of it from the chain. */
function useBecomeCreator() {
  const wallet = useWallet();
  const { data: config } = useConfig();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (name: string) => {
      const { registration } = await import('@/wallet/chain');
      await wallet!.execute(registration(config!, name));
      for (let look = 0; look < LOOKS; look++) {
        await queries.refetchQueries({ queryKey: ['me'] });
        const known = queries.getQueriesData<{ roles: readonly string[] }>({ queryKey: ['me'] });
        if (known.some(([, me]) => me?.roles.includes('creator'))) {
          return;
        }
        await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
      }
    },
  });
}
