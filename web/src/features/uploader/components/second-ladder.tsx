'use client';

import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '@/api/client';
import type { UploadStatus } from '@/api/types';
import { useFormat } from '@/i18n/format';
import { useSentence } from '@/i18n/use-sentence';
import { Button } from '@/ui/button';
import { Progress } from '@/ui/progress';
import { isSecondInWork } from '../steps';
import { useRefreshUploads } from '../use-uploads';

/** The AV1 version that a film gets when it is whole without: how far it is, or that it is there. */
export function SecondLadder({ upload }: { readonly upload: UploadStatus }) {
  const { t } = useTranslation();
  const { secondLadder } = upload;
  if (secondLadder?.state === 'done') {
    return <p>{t('uploader.second.done')}</p>;
  }
  return isSecondInWork(upload) ? <InWork upload={upload} /> : null;
}

function InWork({ upload: { uploadId, details, secondLadder } }: { readonly upload: UploadStatus }) {
  const { t } = useTranslation();
  const format = useFormat();
  const sentence = useSentence();
  const refresh = useRefreshUploads();
  const cancel = useMutation({
    mutationFn: async () => {
      await api.delete('/uploads/{id}/second-ladder', { path: { id: uploadId } });
      await refresh();
    },
  });
  const percent = secondLadder?.percent ?? 0;
  const eta = secondLadder?.etaSeconds;
  const parts = [
    t('uploader.second.working'),
    percent > 0 && format.percent(percent / 100),
    eta !== undefined && t('uploader.films.left', { time: format.length(eta * 1_000) }),
  ];
  return (
    <>
      <Progress
        label={t('uploader.films.progress', { title: details.title, step: t('uploader.second.working') })}
        value={percent > 0 ? percent / 100 : undefined}
        text={parts.filter(Boolean).join(' · ')}
      />
      <Button look="secondary" size="small" pending={cancel.isPending} onClick={() => cancel.mutate()}>
        {t('uploader.second.cancel')}
      </Button>
      {cancel.isError && <p role="alert">{sentence(cancel.error)}</p>}
    </>
  );
}
