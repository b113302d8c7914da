'use client';

import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useFacets } from '@/api/hooks';
import { SelectField, TextArea, TextField } from '@/ui/field';
import { useLanguages } from '@/ui/use-languages';
import type { Complaints, Draft } from '../details';
import styles from './uploader.module.css';

interface DetailsFieldsProps {
  readonly draft: Draft;
  readonly change: (draft: Draft) => void;
  readonly complaints: Complaints;
}

/** What is said of a film, to be filled in. */
export function DetailsFields({ draft, change, complaints }: DetailsFieldsProps) {
  const { t } = useTranslation();
  const genres = useId();
  const { data: facets } = useFacets({});
  const languages = useLanguages(draft.language);
  const error = (field: keyof Draft) => {
    const complaint = complaints[field];
    return complaint && t(`uploader.details.${complaint}`);
  };
  const text = (field: keyof Draft) => ({
    label: t(`uploader.details.${field}`),
    value: draft[field],
    error: error(field),
    onChange: (event: { target: { value: string } }) => change({ ...draft, [field]: event.target.value }),
  });
  return (
    <div className={styles['fields']}>
      <TextField {...text('title')} required className={styles['wide']} />
      <TextArea {...text('description')} hint={t('uploader.details.descriptionHint')} className={styles['wide']} />
      <TextField {...text('genre')} required list={genres} />
      <datalist id={genres}>
        {facets?.genres.map(({ value }) => (
          <option key={value} value={value} />
        ))}
      </datalist>
      <SelectField {...text('language')}>
        {languages.map(({ tag, name }) => (
          <option key={tag} value={tag}>
            {name}
          </option>
        ))}
      </SelectField>
      <TextField {...text('year')} inputMode="numeric" hint={t('uploader.details.yearHint')} />
    </div>
  );
}
