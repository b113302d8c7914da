'use client';

import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/button';
import styles from './lost.module.css';
import { Television } from './not-found-page';

/** What the service worker shows when no page can be fetched. */
export function OfflinePage() {
  const { t } = useTranslation();
  return (
    <div className={styles['lost']}>
      <Television>
        <span className={styles['channel']}>AV</span>
        <span className={styles['play']}>{t('offline.screen')}</span>
      </Television>
      <div className={styles['words']}>
        <h1>{t('offline.title')}</h1>
        <p>{t('offline.text')}</p>
        <p className={styles['ways']}>
          <Button size="large" onClick={() => location.reload()}>
            {t('common.retry')}
          </Button>
        </p>
      </div>
    </div>
  );
}
