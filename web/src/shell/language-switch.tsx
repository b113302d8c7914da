'use client';

import { useTranslation } from 'react-i18next';
import { LANGUAGES } from '@/i18n/facts';
import { changeLanguage, ownName, rememberLanguage } from '@/i18n/i18n';
import { GlobeIcon } from '@/ui/icons';
import styles from './language-switch.module.css';

/** Offers every language there are messages for, each by its own name. */
export function LanguageSwitch() {
  const { t, i18n } = useTranslation();
  return (
    <label className={styles['switch']}>
      <GlobeIcon />
      <select
        aria-label={t('common.language')}
        value={i18n.language}
        onChange={(event) => {
          rememberLanguage(event.target.value);
          void changeLanguage(i18n, event.target.value);
        }}
      >
        {LANGUAGES.map((language) => (
          <option key={language} value={language} lang={language}>
            {ownName(language)}
          </option>
        ))}
      </select>
    </label>
  );
}
