import { createInstance, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { factsOf, LANGUAGES } from './facts';
import en from './messages/en.json';

const STORAGE_KEY = 'blockbuster.language';

/** What one of the {@link LANGUAGES} calls itself: `Deutsch`. */
export function ownName(language: string): string {
  return factsOf(language)?.name ?? language;
}

/** Pages are exported in English; `useLanguage` brings the viewer's language when they have come alive. */
export function createI18n(): i18n {
  const instance = createInstance();
  void instance.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: 'en',
    resources: { en: { translation: en } },
    partialBundledLanguages: true,
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  return instance;
}

/** Shows everything in a language, for which its file may have to be fetched. */
export async function changeLanguage(instance: i18n, language: string): Promise<void> {
  if (!instance.hasResourceBundle(language, 'translation')) {
    const messages = (await import(`./messages/${language}.json`)) as { default: object };
    instance.addResourceBundle(language, 'translation', messages.default);
  }
  if (instance.language !== language) {
    await instance.changeLanguage(language);
  }
}

export function rememberLanguage(language: string): void {
  localStorage.setItem(STORAGE_KEY, language);
}

/** What the viewer chose, else the first of the browser's languages that there is a file for. */
export function preferredLanguage(): string {
  const wishes = [localStorage.getItem(STORAGE_KEY), ...navigator.languages];
  const known = wishes.map((wish) => wish?.split('-')[0] ?? '').find((language) => LANGUAGES.includes(language));
  return known ?? 'en';
}

const RIGHT_TO_LEFT = new Set(['ar', 'dv', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi']);

export function direction(language: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(language.split('-')[0] ?? '') ? 'rtl' : 'ltr';
}
