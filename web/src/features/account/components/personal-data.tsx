'use client';

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSentence } from '@/i18n/use-sentence';
import { Button } from '@/ui/button';
import { TextField } from '@/ui/field';
import { say } from '@/ui/toast';
import { useEraseAccount, useExport } from '../use-account';
import styles from './account.module.css';
import { Confirm } from './confirm';
import { Section } from './section';

/** To take along, or to have erased. */
export function PersonalData({ address }: { readonly address: string }) {
  const { t } = useTranslation();
  const sentence = useSentence();
  const exporting = useExport();
  const [asked, setAsked] = useState(false);
  return (
    <Section title={t('account.data')} lead={t('account.dataLead')}>
      {exporting.isError && <p role="alert">{sentence(exporting.error)}</p>}
      <p className={styles['choices']}>
        <Button look="secondary" pending={exporting.isPending} onClick={() => exporting.mutate()}>
          {t('account.export')}
        </Button>
        <Button look="danger" onClick={() => setAsked(true)}>
          {t('account.erase')}
        </Button>
      </p>
      {asked && <EraseDialog address={address} onClose={() => setAsked(false)} />}
    </Section>
  );
}

/** How much of the address one repeats, to have thought about it. */
const REPEATED = 4;

function EraseDialog({ address, onClose }: { readonly address: string; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const sentence = useSentence();
  const erase = useEraseAccount();
  const [typed, setTyped] = useState('');
  const ending = address.slice(-REPEATED);
  return (
    <Confirm
      open
      title={t('account.eraseTitle')}
      action={t('account.eraseNow')}
      pending={erase.isPending}
      ready={typed.trim().toLowerCase() === ending}
      error={erase.error && sentence(erase.error)}
      onConfirm={() => erase.mutate(address, { onSuccess: () => say(t('account.erased')) })}
      onClose={onClose}
    >
      <p>{t('account.eraseText')}</p>
      <p>{t('account.eraseStays')}</p>
      <TextField
        label={t('account.repeat', { ending })}
        value={typed}
        autoComplete="off"
        spellCheck={false}
        maxLength={REPEATED}
        onChange={(event) => setTyped(event.target.value)}
      />
    </Confirm>
  );
}
