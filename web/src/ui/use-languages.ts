import { useMemo } from 'react';
import { useFormat } from '@/i18n/format';

/** Languages that many films are in; a film in another one brings its own tag. */
const TAGS = [
  'ar',
  'bn',
  'bg',
  'ca',
  'zh',
  'hr',
  'cs',
  'da',
  'nl',
  'en',
  'et',
  'fi',
  'fr',
  'de',
  'el',
  'he',
  'hi',
  'hu',
  'is',
  'id',
  'it',
  'ja',
  'ko',
  'lv',
  'lt',
  'ms',
  'no',
  'fa',
  'pl',
  'pt',
  'pt-BR',
  'ro',
  'ru',
  'sr',
  'sk',
  'sl',
  'es',
  'sw',
  'sv',
  'ta',
  'th',
  'tr',
  'uk',
  'ur',
  'vi',
];

/** Languages to choose from, by their names in the page's language; the one that is chosen is among them. */
export function useLanguages(chosen: string): readonly { readonly tag: string; readonly name: string }[] {
  const format = useFormat();
  return useMemo(
    () =>
      [...new Set([...TAGS, chosen])]
        .filter((tag) => tag !== '')
        .map((tag) => ({ tag, name: format.languageName(tag) }))
        .sort((one, other) => one.name.localeCompare(other.name, format.language)),
    [chosen, format],
  );
}
