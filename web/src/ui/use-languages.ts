import { useMemo } from 'react';
import { FILM_LANGUAGES } from '@/i18n/facts';
import { useFormat } from '@/i18n/format';

/** Languages that many films are in, by their names in the page's language; the one that is chosen is among them. */
export function useLanguages(chosen: string): readonly { readonly tag: string; readonly name: string }[] {
  const format = useFormat();
  return useMemo(
    () =>
      [...new Set([...FILM_LANGUAGES, chosen])]
        .filter((tag) => tag !== '')
        .map((tag) => ({ tag, name: format.languageName(tag) }))
        .sort((one, other) => one.name.localeCompare(other.name, format.language)),
    [chosen, format],
  );
}
