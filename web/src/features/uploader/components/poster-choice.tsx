'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '@/api/client';
import { useSentence } from '@/i18n/use-sentence';
import { Skeleton } from '@/ui/skeleton';
import { useGuardedPicture } from '../use-guarded-picture';
import styles from './edit-dialog.module.css';

/** The pictures of a film that may stand for it. */
export function PosterChoice({ uploadId }: { readonly uploadId: string }) {
  const { t } = useTranslation();
  const sentence = useSentence();
  const queries = useQueryClient();
  const queryKey = ['posters', uploadId];
  const { data } = useQuery({
    queryKey,
    queryFn: async ({ signal }) => (await api.get('/uploads/{id}/posters', { path: { id: uploadId }, signal })).items,
  });
  const choose = useMutation({
    mutationFn: (name: string) => api.put('/uploads/{id}/poster', { path: { id: uploadId }, body: { name } }),
    onSuccess: () => queries.invalidateQueries({ queryKey }),
  });
  return (
    <>
      <fieldset className={styles['posters']} disabled={choose.isPending}>
        {data?.map(({ name, url, chosen }, place) => (
          <label key={name}>
            <input type="radio" name="poster" checked={chosen} onChange={() => choose.mutate(name)} />
            <Picture url={url} label={t('uploader.edit.posterNumber', { number: place + 1 })} />
          </label>
        ))}
      </fieldset>
      {choose.isError && <p role="alert">{sentence(choose.error)}</p>}
    </>
  );
}

function Picture({ url, label }: { readonly url: string; readonly label: string }) {
  const source = useGuardedPicture(url);
  return source === undefined ? <Skeleton className={styles['wait']} /> : <img src={source} alt={label} />;
}
