'use client';

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/format';
import { Button } from '@/ui/button';
import { SelectField } from '@/ui/field';
import { FileButton } from '@/ui/file-button';
import { CloseIcon } from '@/ui/icons';
import { useLanguages } from '@/ui/use-languages';
import styles from './subtitles.module.css';

export interface SubtitleFile {
  readonly language: string;
  readonly file: File;
}

const SUBTITLE_TYPES = '.srt,.vtt,text/vtt,application/x-subrip';

/** Subtitles to go with a film, one file for each language. */
export function SubtitlePicker({
  files,
  change,
}: {
  readonly files: readonly SubtitleFile[];
  readonly change: (files: readonly SubtitleFile[]) => void;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const without = (language: string) => files.filter((each) => each.language !== language);
  return (
    <fieldset className={styles['subtitles']}>
      <legend>{t('uploader.subtitles.title')}</legend>
      <ul role="list">
        {files.map(({ language, file }) => (
          <li key={language}>
            <span>
              {format.languageName(language)} <bdi translate="no">{file.name}</bdi>
            </span>
            <Button
              look="quiet"
              size="small"
              aria-label={t('uploader.subtitles.remove', { language: format.languageName(language) })}
              onClick={() => change(without(language))}
            >
              <CloseIcon />
            </Button>
          </li>
        ))}
      </ul>
      <AddSubtitles add={(added) => change([...without(added.language), added])} />
    </fieldset>
  );
}

/** A language and its file; taken as soon as the file is chosen. */
export function AddSubtitles({ add }: { readonly add: (file: SubtitleFile) => void }) {
  const { t, i18n } = useTranslation();
  const [language, setLanguage] = useState(i18n.language);
  const languages = useLanguages(language);
  return (
    <div className={styles['add']}>
      <SelectField
        label={t('uploader.subtitles.language')}
        value={language}
        onChange={(event) => setLanguage(event.target.value)}
      >
        {languages.map(({ tag, name }) => (
          <option key={tag} value={tag}>
            {name}
          </option>
        ))}
      </SelectField>
      <div className={styles['file']}>
        <FileButton label={t('uploader.subtitles.file')} accept={SUBTITLE_TYPES} take={(file) => add({ language, file })} />
        <p>{t('uploader.subtitles.hint')}</p>
      </div>
    </div>
  );
}
