'use client';

import { useTranslation } from 'react-i18next';
import { cx } from '@/ui/class-names';
import { VisuallyHidden } from '@/ui/visually-hidden';
import { STEPS, type UploadState } from '../steps';
import styles from './step-strip.module.css';

/** The way of a film as a strip of film: frames that are done are lit. */
export function StepStrip({ state }: { readonly state: UploadState }) {
  const { t } = useTranslation();
  const at = (STEPS as readonly UploadState[]).indexOf(state);
  return (
    <ol role="list" className={styles['strip']} aria-label={t('uploader.films.steps')}>
      {STEPS.map((step, place) => (
        <li
          key={step}
          className={cx(styles['frame'], place < at && styles['done'], place === at && styles['now'])}
          aria-current={place === at ? 'step' : undefined}
        >
          <span>{t(`uploader.steps.${step}`)}</span>
          {place < at && <VisuallyHidden>{t('uploader.films.done')}</VisuallyHidden>}
        </li>
      ))}
    </ol>
  );
}
