'use client';

import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '@/api/client';
import { putSubtitles } from '@/api/uploads';
import { useFormat } from '@/i18n/format';
import { useSentence } from '@/i18n/use-sentence';
import { Button } from '@/ui/button';
import { complaintsOf, type Draft, detailsOf, titleOf } from '../details';
import { keepFile } from '../kept-files';
import type { Picked } from '../pick';
import { transfers } from '../the-transfers';
import { useRefreshUploads } from '../use-uploads';
import { DetailsFields } from './details-fields';
import styles from './new-film.module.css';
import { QuoteSlip } from './quote-slip';
import { type SubtitleFile, SubtitlePicker } from './subtitle-picker';

/** A chosen film: what to say of it, what it will cost, and the button that commits. */
export function NewFilm({ picked, done }: { readonly picked: Picked; readonly done: () => void }) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const sentence = useSentence();
  const [draft, setDraft] = useState<Draft>(() => ({
    title: titleOf(picked.file.name),
    description: '',
    genre: '',
    language: i18n.language,
    year: '',
  }));
  const [subtitles, setSubtitles] = useState<readonly SubtitleFile[]>([]);
  const [tried, setTried] = useState(false);
  const announce = useAnnounce(picked, done);
  const complaints = complaintsOf(draft);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (Object.keys(complaints).length === 0) {
      announce.mutate({ draft, subtitles });
    }
  };
  const empty = picked.file.size === 0;
  return (
    <form className={styles['sheet']} onSubmit={submit} noValidate aria-labelledby="new-film-title">
      <header className={styles['header']}>
        <div>
          <h2 id="new-film-title">{t('uploader.new.title')}</h2>
          <p>
            <bdi translate="no">{picked.file.name}</bdi> · {format.bytes(picked.file.size)}
          </p>
        </div>
        <Button look="quiet" onClick={done}>
          {t('uploader.new.other')}
        </Button>
      </header>
      <div className={styles['columns']}>
        <div className={styles['form']}>
          <DetailsFields draft={draft} change={setDraft} complaints={tried ? complaints : {}} />
          <SubtitlePicker files={subtitles} change={setSubtitles} />
        </div>
        <QuoteSlip file={picked.file} />
      </div>
      {empty && <p role="alert">{t('uploader.new.empty')}</p>}
      {announce.isError && <p role="alert">{sentence(announce.error)}</p>}
      <div className={styles['commit']}>
        <Button type="submit" size="large" pending={announce.isPending} disabled={empty}>
          {t('uploader.new.send')}
        </Button>
        <p>{t('uploader.new.promise')}</p>
      </div>
    </form>
  );
}

interface Announcement {
  readonly draft: Draft;
  readonly subtitles: readonly SubtitleFile[];
}

/** Announces the film, sends its subtitles, and has its bytes on their way. */
function useAnnounce({ file, handle }: Picked, done: () => void) {
  const refresh = useRefreshUploads();
  return useMutation({
    mutationFn: async ({ draft, subtitles }: Announcement) => {
      const body = { ...detailsOf(draft), fileName: file.name, sizeBytes: file.size };
      const { uploadId } = await api.post('/uploads', { body });
      await keepFile(uploadId, { modified: file.lastModified, handle });
      for (const { language, file: subtitle } of subtitles) {
        await putSubtitles(uploadId, language, subtitle);
      }
      transfers.start(uploadId, file);
      await refresh();
    },
    onSuccess: done,
  });
}
