'use client';

import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '@/api/client';
import type { UploadStatus } from '@/api/types';
import { useSentence } from '@/i18n/use-sentence';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { transfers } from '../the-transfers';
import { useRefreshUploads } from '../use-uploads';

/** Ends an upload, after asking. */
export function CancelButton({ upload: { uploadId, details } }: { readonly upload: UploadStatus }) {
  const { t } = useTranslation();
  const sentence = useSentence();
  const refresh = useRefreshUploads();
  const [asking, setAsking] = useState(false);
  const cancel = useMutation({
    mutationFn: async () => {
      transfers.forget(uploadId);
      await api.delete('/uploads/{id}', { path: { id: uploadId } });
      await refresh();
    },
    onSuccess: () => setAsking(false),
  });
  return (
    <>
      <Button look="danger" size="small" onClick={() => setAsking(true)}>
        {t('uploader.cancel.button')}
      </Button>
      <Dialog open={asking} title={t('uploader.cancel.title', { title: details.title })} onClose={() => setAsking(false)}>
        <p>{t('uploader.cancel.text')}</p>
        {cancel.isError && <p role="alert">{sentence(cancel.error)}</p>}
        <Button look="danger" pending={cancel.isPending} onClick={() => cancel.mutate()}>
          {t('uploader.cancel.confirm')}
        </Button>
      </Dialog>
    </>
  );
}
