'use client';

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSentence } from '@/i18n/use-sentence';
import { Button } from '@/ui/button';
import { TextField } from '@/ui/field';
import { usePutMail } from '../use-mail';
import styles from './account.module.css';

/** Takes an address; the mail is written in the page's language. */
export function MailForm({ replaces }: { readonly replaces: boolean }) {
  const { t, i18n } = useTranslation();
  const sentence = useSentence();
  const [address, setAddress] = useState('');
  const put = usePutMail();
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        put.mutate({ address: address.trim(), language: i18n.language });
      }}
    >
      <TextField
        type="email"
        autoComplete="email"
        required
        maxLength={254}
        label={t(replaces ? 'account.mail.other' : 'account.mail.address')}
        hint={t('account.mail.hint')}
        error={put.error && sentence(put.error)}
        value={address}
        onChange={(event) => setAddress(event.target.value)}
      />
      <Button type="submit" look={replaces ? 'secondary' : 'primary'} pending={put.isPending}>
        {t('account.mail.send')}
      </Button>
    </form>
  );
}
