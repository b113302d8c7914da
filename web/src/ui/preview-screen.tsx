'use client';

import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Preview, showPreview } from '@/player/preview';
import styles from './preview-screen.module.css';

/** A bare screen for a preview; the browser's own controls do. */
export function PreviewScreen({ preview, label }: { readonly preview: Preview; readonly label: string }) {
  const { t } = useTranslation();
  const video = useRef<HTMLVideoElement>(null);
  const [failed, setFailed] = useState(false);
  const { manifestUrl, bearer } = preview;
  useEffect(() => {
    setFailed(false);
    return showPreview(video.current!, { manifestUrl, ...(bearer && { bearer }) }, () => setFailed(true));
  }, [manifestUrl, bearer]);
  return (
    <div className={styles['screen']}>
      {/* biome-ignore lint/a11y/useMediaCaption: the film brings its own, if it has any */}
      <video ref={video} controls playsInline aria-label={label} />
      {failed && (
        <p role="alert" className={styles['failed']}>
          {t('errors.preview')}
        </p>
      )}
    </div>
  );
}
