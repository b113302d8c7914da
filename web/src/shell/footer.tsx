'use client';

import Link from 'next/link';
import { useTranslation } from 'react-i18next';
import styles from './footer.module.css';
import { Wordmark } from './wordmark';

export function Footer() {
  const { t } = useTranslation();
  return (
    <footer className={styles['footer']}>
      <div className={styles['inner']}>
        <div className={styles['words']}>
          <Wordmark name={t('common.brand')} />
          <p>{t('footer.motto')}</p>
        </div>
        <ul role="list" className={styles['links']}>
          <li>
            <Link prefetch={false} href="/library">
              {t('nav.library')}
            </Link>
          </li>
          <li>
            <Link prefetch={false} href="/membership">
              {t('nav.membership')}
            </Link>
          </li>
          <li>
            <Link prefetch={false} href="/uploader">
              {t('nav.uploader')}
            </Link>
          </li>
          <li>
            <Link prefetch={false} href="/status">
              {t('nav.status')}
            </Link>
          </li>
          <li>
            <a href="/swagger-ui.html">{t('footer.api')}</a>
          </li>
        </ul>
      </div>
    </footer>
  );
}
