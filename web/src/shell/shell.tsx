'use client';

import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Toasts } from '@/ui/toast';
import { SignIn } from '@/wallet/sign-in';
import { Footer } from './footer';
import { Header } from './header';
import { ServiceWorker } from './service-worker';
import styles from './shell.module.css';

/** What stands around every page. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <div className={styles['shell']}>
      <a className={styles['skip']} href="#content">
        {t('common.skip')}
      </a>
      <Header />
      <main id="content" tabIndex={-1} className={styles['main']}>
        {children}
      </main>
      <Footer />
      <SignIn />
      <Toasts />
      <ServiceWorker />
    </div>
  );
}
