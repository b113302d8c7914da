'use client';

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UploadStatus } from '@/api/types';
import { Skeleton } from '@/ui/skeleton';
import { EmptyState, ErrorState } from '@/ui/states';
import type { Picked } from '../pick';
import { type Place, placeOf } from '../steps';
import { useResume } from '../use-resume';
import { followed, useUploads } from '../use-uploads';
import { DropZone } from './drop-zone';
import { NewFilm } from './new-film';
import { UploadCard } from './upload-card';
import styles from './uploader.module.css';

const PLACES: readonly Place[] = ['works', 'review', 'shelf', 'back'];

/** The slot for a new film, and all films by where they stand. */
export function Films() {
  const { data: uploads, error, refetch } = useUploads();
  const [picked, setPicked] = useState<Picked>();
  const resume = useResume(uploads ?? []);
  const take = async (film: Picked) => {
    if (!(await resume.ifKnown(film))) {
      setPicked(film);
    }
  };
  return (
    <div className={styles['films']}>
      {picked === undefined ? (
        <DropZone take={(film) => void take(film)} />
      ) : (
        <NewFilm key={picked.file.name} picked={picked} done={() => setPicked(undefined)} />
      )}
      {error && uploads === undefined && <ErrorState error={error} onRetry={() => void refetch()} />}
      {uploads === undefined && !error && <Skeleton className={styles['standing']} />}
      {uploads !== undefined && (picked === undefined || uploads.length > 0) && <Places uploads={uploads} />}
    </div>
  );
}

function Places({ uploads }: { readonly uploads: readonly UploadStatus[] }) {
  const { t } = useTranslation();
  const follow = followed(uploads);
  if (uploads.length === 0) {
    return (
      <EmptyState title={t('uploader.films.none')}>
        <p>{t('uploader.films.noneHint')}</p>
      </EmptyState>
    );
  }
  return PLACES.map((place) => ({ place, films: uploads.filter(({ state }) => placeOf(state) === place) }))
    .filter(({ films }) => films.length > 0)
    .map(({ place, films }) => (
      <section key={place} aria-labelledby={`place-${place}`} className={styles['place']}>
        <h2 id={`place-${place}`}>{t(`uploader.places.${place}`)}</h2>
        <ul role="list" className={styles['cards']}>
          {films.map((upload) => (
            <li key={upload.uploadId}>
              <UploadCard upload={upload} follow={follow.includes(upload.uploadId)} />
            </li>
          ))}
        </ul>
      </section>
    ));
}
