'use client';

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '@/api/client';
import type { UploadStatus } from '@/api/types';
import { useFormat } from '@/i18n/format';
import { Badge } from '@/ui/badge';
import { Button, ButtonLink } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { PreviewScreen } from '@/ui/preview-screen';
import { isChangeable, isEnded, isWorking, type UploadState } from '../steps';
import { useFollow } from '../use-uploads';
import { CancelButton } from './cancel-button';
import { EditDialog } from './edit-dialog';
import { Poster } from './poster';
import { Receiving } from './receiving';
import { SecondLadder } from './second-ladder';
import { StepStrip } from './step-strip';
import { TitleFigures } from './title-figures';
import styles from './upload-card.module.css';
import { Working } from './working';

const TONES: Record<UploadState, 'gold' | 'cyan' | 'pink' | 'soft'> = {
  receiving: 'cyan',
  probing: 'cyan',
  transcoding: 'cyan',
  packaging: 'cyan',
  storing: 'cyan',
  registering: 'cyan',
  in_review: 'pink',
  published: 'gold',
  refused: 'soft',
  cancelled: 'soft',
  failed: 'soft',
  taken_down: 'soft',
};

/** One film: where it stands, and what its creator can do about it. */
export function UploadCard({ upload, follow }: { readonly upload: UploadStatus; readonly follow: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  useFollow(upload.uploadId, follow);
  const { details, state, contentId } = upload;
  return (
    <article className={styles['card']} aria-labelledby={`film-${upload.uploadId}`}>
      <Poster upload={upload} />
      <div className={styles['body']}>
        <header className={styles['header']}>
          <h3 id={`film-${upload.uploadId}`}>{details.title}</h3>
          <Badge tone={TONES[state]}>{t(`uploader.states.${state}`)}</Badge>
        </header>
        <p className={styles['facts']}>
          {[details.genre, format.languageName(details.language), details.year, format.bytes(upload.sizeBytes)]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {!isEnded(state) && state !== 'published' && <StepStrip state={state} />}
        {state === 'receiving' && <Receiving upload={upload} />}
        {isWorking(state) && state !== 'receiving' && <Working upload={upload} />}
        {state === 'in_review' && <p>{t('uploader.films.inReview')}</p>}
        {upload.error && <Reason error={upload.error} />}
        <SecondLadder upload={upload} />
        <Notices notices={upload.notices} />
        {state === 'published' && contentId && <TitleFigures contentId={contentId} />}
        <Actions upload={upload} />
      </div>
    </article>
  );
}

function Reason({ error }: { readonly error: NonNullable<UploadStatus['error']> }) {
  return (
    <div className={styles['reason']}>
      <h4>{error.title}</h4>
      <p>{error.detail}</p>
    </div>
  );
}

function Notices({ notices }: { readonly notices: UploadStatus['notices'] }) {
  return notices.map(({ code, title, detail }) => (
    <p key={code} className={styles['notice']}>
      <strong>{title}</strong> {detail}
    </p>
  ));
}

const bearer = () => api.bearer;

function Actions({ upload }: { readonly upload: UploadStatus }) {
  const { t } = useTranslation();
  const [shown, setShown] = useState<'preview' | 'edit'>();
  const { state, contentId, previewUrl, details } = upload;
  const close = () => setShown(undefined);
  const onChain = contentId !== undefined && (state === 'in_review' || state === 'published');
  return (
    <div className={styles['actions']}>
      {previewUrl && (
        <Button look="secondary" size="small" onClick={() => setShown('preview')}>
          {t('uploader.films.preview')}
        </Button>
      )}
      {onChain && (
        <ButtonLink look="secondary" size="small" href={`/watch/${contentId}`} prefetch={false}>
          {t('uploader.films.watch')}
        </ButtonLink>
      )}
      {isChangeable(state) && (
        <Button look="secondary" size="small" onClick={() => setShown('edit')}>
          {t('uploader.films.edit')}
        </Button>
      )}
      {isChangeable(state) && <CancelButton upload={upload} />}
      <Dialog wide open={shown === 'preview'} title={details.title} onClose={close}>
        {previewUrl && <PreviewScreen preview={{ manifestUrl: previewUrl, bearer }} label={details.title} />}
        <p>{t('uploader.films.previewHint')}</p>
      </Dialog>
      {shown === 'edit' && <EditDialog upload={upload} onClose={close} />}
    </div>
  );
}
