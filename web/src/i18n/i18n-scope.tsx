'use client';

import { type ReactNode, useEffect, useState } from 'react';
import { I18nextProvider } from 'react-i18next';
import { changeLanguage, createI18n, direction, preferredLanguage } from './i18n';

/** Gives texts to everything inside, and tells the document its language and direction. */
export function I18nScope({ children }: { readonly children: ReactNode }) {
  const [instance] = useState(createI18n);
  useEffect(() => {
    const tellDocument = (language: string) => {
      document.documentElement.lang = language;
      document.documentElement.dir = direction(language);
    };
    instance.on('languageChanged', tellDocument);
    void changeLanguage(instance, preferredLanguage());
    return () => instance.off('languageChanged', tellDocument);
  }, [instance]);
  return <I18nextProvider i18n={instance}>{children}</I18nextProvider>;
}
