'use client';

import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SearchIcon } from '@/ui/icons';
import { change } from '../filter';
import type { Filtering } from './apply';
import styles from './library.module.css';

const PAUSE_MS = 250;

/** Searches while one types, when the typing pauses. */
export function SearchBox({ filter, apply }: Filtering) {
  const { t } = useTranslation();
  const asked = filter.q ?? '';
  const [text, setText] = useState(asked);
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef({ filter, apply });
  latest.current = { filter, apply };
  // The back button and the chips change the address under the field.
  useEffect(() => setText((now) => (now.trim() === asked ? now : asked)), [asked]);
  useEffect(() => () => clearTimeout(waiting.current), []);
  const search = (words: string) => latest.current.apply(change(latest.current.filter, 'q', words.trim()), 'replace');
  const type = (words: string) => {
    setText(words);
    clearTimeout(waiting.current);
    waiting.current = setTimeout(() => search(words), PAUSE_MS);
  };
  return (
    <search>
      <form
        className={styles['search']}
        onSubmit={(event) => {
          event.preventDefault();
          clearTimeout(waiting.current);
          search(text);
        }}
      >
        <SearchIcon />
        <input
          type="search"
          aria-label={t('library.search')}
          placeholder={t('library.searchHint')}
          autoComplete="off"
          maxLength={100}
          value={text}
          onChange={(event) => type(event.target.value)}
        />
      </form>
    </search>
  );
}
