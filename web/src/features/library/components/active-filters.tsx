'use client';

import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/format';
import { Button } from '@/ui/button';
import { CloseIcon } from '@/ui/icons';
import { change, NARROWINGS } from '../filter';
import type { Filtering } from './apply';
import styles from './library.module.css';

/** What narrows the shelf now; each can be taken back. */
export function ActiveFilters({ filter, apply }: Filtering) {
  const { t } = useTranslation();
  const format = useFormat();
  const active = NARROWINGS.filter((name) => filter[name] !== undefined);
  if (active.length === 0) {
    return null;
  }
  const word = (name: (typeof NARROWINGS)[number]) => {
    const value = String(filter[name]);
    switch (name) {
      case 'q':
        return `“${value}”`;
      case 'language':
        return format.languageName(value);
      case 'length':
        return t(`library.lengths.${value as 'short' | 'medium' | 'long'}`);
      case 'genre':
      case 'year':
        return value;
    }
  };
  return (
    <ul role="list" className={styles['active']} aria-label={t('library.active')}>
      {active.map((name) => (
        <li key={name}>
          <button
            type="button"
            className={styles['chip']}
            aria-label={t('library.remove', { filter: word(name) })}
            onClick={() => apply(change(filter, name, ''))}
          >
            {word(name)}
            <CloseIcon />
          </button>
        </li>
      ))}
      <li>
        <Button look="quiet" size="small" onClick={() => apply(filter.sort ? { sort: filter.sort } : {})}>
          {t('library.clear')}
        </Button>
      </li>
    </ul>
  );
}
