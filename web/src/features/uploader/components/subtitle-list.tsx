'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '@/api/client';
import { putSubtitles } from '@/api/uploads';
import { useFormat } from '@/i18n/format';
import { useSentence } from '@/i18n/use-sentence';
import { Button } from '@/ui/button';
import { CloseIcon } from '@/ui/icons';
import styles from './edit-dialog.module.css';
import { AddSubtitles, type SubtitleFile } from './subtitle-picker';

/** The subtitles that the platform has of a film, to be added to and removed. */
export function SubtitleList({ uploadId }: { readonly uploadId: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const sentence = useSentence();
  const queries = useQueryClient();
  const queryKey = ['subtitles', uploadId];
  const onSuccess = () => queries.invalidateQueries({ queryKey });
  const { data } = useQuery({
    queryKey,
    queryFn: async ({ signal }) => (await api.get('/uploads/{id}/subtitles', { path: { id: uploadId }, signal })).items,
  });
  const add = useMutation({
    mutationFn: ({ language, file }: SubtitleFile) => putSubtitles(uploadId, language, file),
    onSuccess,
  });
  const remove = useMutation({
    mutationFn: (language: string) => api.delete('/uploads/{id}/subtitles/{language}', { path: { id: uploadId, language } }),
    onSuccess,
  });
  const failure = add.error ?? remove.error;
  return (
    <>
      <ul role="list" className={styles['list']}>
        {data?.map((language) => (
          <li key={language}>
            {format.languageName(language)}
            <Button
              look="quiet"
              size="small"
              aria-label={t('uploader.subtitles.remove', { language: format.languageName(language) })}
              onClick={() => remove.mutate(language)}
            >
              <CloseIcon />
            </Button>
          </li>
        ))}
      </ul>
      <AddSubtitles add={(file) => add.mutate(file)} />
      {failure && <p role="alert">{sentence(failure)}</p>}
    </>
  );
}
