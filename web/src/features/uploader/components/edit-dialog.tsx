'use client';

import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '@/api/client';
import type { UploadStatus } from '@/api/types';
import { useSentence } from '@/i18n/use-sentence';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { say } from '@/ui/toast';
import { complaintsOf, detailsOf, draftOf } from '../details';
import { isChangeable, takesPoster, takesSubtitles } from '../steps';
import { useRefreshUploads } from '../use-uploads';
import { DetailsFields } from './details-fields';
import styles from './edit-dialog.module.css';
import { PosterChoice } from './poster-choice';
import { SubtitleList } from './subtitle-list';

/** Everything that can still be changed about a film. */
export function EditDialog({ upload, onClose }: { readonly upload: UploadStatus; readonly onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog open wide title={upload.details.title} onClose={onClose}>
      {isChangeable(upload.state) ? <DetailsForm upload={upload} /> : <p>{t('uploader.edit.tooLate')}</p>}
      <section className={styles['section']} aria-labelledby="edit-poster">
        <h3 id="edit-poster">{t('uploader.edit.poster')}</h3>
        {takesPoster(upload.state) ? <PosterChoice uploadId={upload.uploadId} /> : <p>{t('uploader.edit.posterWhen')}</p>}
      </section>
      <section className={styles['section']} aria-labelledby="edit-subtitles">
        <h3 id="edit-subtitles">{t('uploader.subtitles.title')}</h3>
        {takesSubtitles(upload.state) ? (
          <SubtitleList uploadId={upload.uploadId} />
        ) : (
          <p>{t('uploader.edit.subtitlesWhen')}</p>
        )}
      </section>
    </Dialog>
  );
}

function DetailsForm({ upload }: { readonly upload: UploadStatus }) {
  const { t } = useTranslation();
  const sentence = useSentence();
  const refresh = useRefreshUploads();
  const [draft, setDraft] = useState(() => draftOf(upload.details));
  const complaints = complaintsOf(draft);
  const change = useMutation({
    mutationFn: async () => {
      await api.put('/uploads/{id}/details', { path: { id: upload.uploadId }, body: detailsOf(draft) });
      await refresh();
    },
    onSuccess: () => say(t('uploader.edit.saved')),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate();
  };
  return (
    <form className={styles['section']} onSubmit={submit} noValidate>
      <p>{t('uploader.edit.until')}</p>
      <DetailsFields draft={draft} change={setDraft} complaints={complaints} />
      {change.isError && <p role="alert">{sentence(change.error)}</p>}
      <div>
        <Button type="submit" pending={change.isPending} disabled={Object.keys(complaints).length > 0}>
          {t('uploader.edit.save')}
        </Button>
      </div>
    </form>
  );
}
