'use client';

import { useTranslation } from 'react-i18next';
import { useFacets } from '@/api/hooks';
import { useFormat } from '@/i18n/format';
import { SelectField } from '@/ui/field';
import { change, SORTS } from '../filter';
import type { Filtering } from './apply';
import styles from './library.module.css';

interface Choice {
  readonly value: string;
  readonly titles: number;
}

/** What the shelf can be narrowed by, with how many titles each choice leaves. */
export function FilterBar({ filter, apply }: Filtering) {
  const { t } = useTranslation();
  const format = useFormat();
  const { data: facets } = useFacets(filter);
  const narrow = (
    name: 'genre' | 'language' | 'year' | 'length',
    choices: readonly Choice[],
    word: (value: string) => string,
  ) => (
    <SelectField
      label={t(`library.${name}`)}
      value={String(filter[name] ?? '')}
      onChange={(event) => apply(change(filter, name, event.target.value))}
    >
      <option value="">{t('library.any')}</option>
      {withCurrent(choices, filter[name]).map(({ value, titles }) => (
        <option key={value} value={value}>
          {word(value)} ({format.number(titles)})
        </option>
      ))}
    </SelectField>
  );
  const lengthWord = (value: string) => t(`library.lengths.${value as 'short' | 'medium' | 'long'}`);
  return (
    <fieldset className={styles['filters']}>
      <legend>{t('library.filters')}</legend>
      {narrow('genre', facets?.genres ?? [], (value) => value)}
      {narrow('length', facets?.lengths ?? [], lengthWord)}
      {narrow('language', facets?.languages ?? [], (value) => format.languageName(value))}
      {narrow('year', facets?.years ?? [], (value) => value)}
      <SelectField
        label={t('library.sort')}
        value={filter.sort ?? (filter.q ? 'relevance' : 'newest')}
        onChange={(event) => apply(change(filter, 'sort', event.target.value))}
      >
        {SORTS.filter((sort) => sort !== 'relevance' || filter.q).map((sort) => (
          <option key={sort} value={sort}>
            {t(`library.sorts.${sort}`)}
          </option>
        ))}
      </SelectField>
    </fieldset>
  );
}

/** What is chosen stays to be seen, even where it leaves nothing. */
function withCurrent(choices: readonly Choice[], current: string | number | undefined): readonly Choice[] {
  const value = String(current ?? '');
  return value === '' || choices.some((choice) => choice.value === value) ? choices : [{ value, titles: 0 }, ...choices];
}
