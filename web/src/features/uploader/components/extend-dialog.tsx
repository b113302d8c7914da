'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '@/api/client';
import type { Lease } from '@/api/types';
import { shortAddress, useFormat } from '@/i18n/format';
import { useSentence } from '@/i18n/use-sentence';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { TextField } from '@/ui/field';
import styles from './uploader.module.css';

/** The network sells storage at most so many epochs ahead. */
const MOST_EPOCHS_AHEAD = 53;
const EPOCHS_AT_FIRST = 13;

interface ExtendDialogProps {
  readonly lease: Lease;
  readonly title: string | undefined;
  readonly onClose: () => void;
}

/** Asks for more storage; the platform's publisher pays. */
export function ExtendDialog({ lease, title, onClose }: ExtendDialogProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const sentence = useSentence();
  const queries = useQueryClient();
  const most = MOST_EPOCHS_AHEAD - (lease.paidUntilEpoch - lease.epoch);
  const [wanted, setWanted] = useState(String(Math.min(EPOCHS_AT_FIRST, most)));
  const epochs = Number(wanted);
  const possible = Number.isInteger(epochs) && epochs >= 1 && epochs <= most;
  const extend = useMutation({
    mutationFn: () => api.post('/contents/{id}/lease-extensions', { path: { id: lease.contentId }, body: { epochs } }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['leases'] });
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    extend.mutate();
  };
  return (
    <Dialog
      open
      title={t('uploader.storage.extendTitle', { title: title ?? shortAddress(lease.contentId) })}
      onClose={onClose}
    >
      <form onSubmit={submit} className={styles['form']} noValidate>
        <p>{t('uploader.storage.extendText')}</p>
        <TextField
          label={t('uploader.storage.howMany')}
          hint={t('uploader.storage.most', { count: most })}
          error={!possible && t('uploader.storage.mostError', { most: format.number(most) })}
          inputMode="numeric"
          value={wanted}
          onChange={(event) => setWanted(event.target.value)}
        />
        {possible && (
          <p>
            {t('uploader.storage.price', { amount: format.amount(BigInt(lease.frostPerEpoch) * BigInt(epochs), 'WAL', 4) })}
          </p>
        )}
        {extend.isError && <p role="alert">{sentence(extend.error)}</p>}
        <Button type="submit" pending={extend.isPending} disabled={!possible}>
          {t('uploader.storage.extend')}
        </Button>
      </form>
    </Dialog>
  );
}
