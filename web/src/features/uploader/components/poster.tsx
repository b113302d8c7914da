'use client';

import { useState } from 'react';
import type { UploadStatus } from '@/api/types';
import styles from './poster.module.css';

/** A film's picture once it has one, else its name on a cassette's label. */
export function Poster({ upload: { contentId, details } }: { readonly upload: UploadStatus }) {
  const [broken, setBroken] = useState(false);
  return (
    <div className={styles['poster']} aria-hidden="true">
      {contentId !== undefined && !broken ? (
        <img src={`/api/v1/contents/${contentId}/poster`} alt="" loading="lazy" onError={() => setBroken(true)} />
      ) : (
        <div className={styles['cassette']}>
          <span className={styles['label']}>{details.title}</span>
          <span className={styles['window']} />
        </div>
      )}
    </div>
  );
}
