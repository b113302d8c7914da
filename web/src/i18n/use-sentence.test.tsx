// @vitest-environment happy-dom
import { renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import { expect, it } from 'vitest';
import { changeLanguage, createI18n } from './i18n';
import { ToldError } from './told-error';
import { useSentence } from './use-sentence';

async function sentenceIn(language: string, failure: unknown): Promise<string> {
  const i18n = createI18n();
  await changeLanguage(i18n, language);
  const wrapper = ({ children }: { children: ReactNode }) => <I18nextProvider i18n={i18n}>{children}</I18nextProvider>;
  return renderHook(() => useSentence(), { wrapper }).result.current(failure);
}

const expired = new ToldError('contracts.membership.membership.EExpired', 'The membership has expired.');

it.each([
  ['en', expired, 'The membership has expired.'],
  ['de', expired, 'Die Mitgliedschaft ist abgelaufen; verlängere sie zuerst.'],
  ['de', new ToldError('contracts.of.nobody', 'Nobody knows.'), 'Nobody knows.'],
  [
    'de',
    new ToldError('errors.chainRefused', 'x', { reason: 'zu spät' }),
    'Die Chain hat die Transaktion abgelehnt: zu spät.',
  ],
  ['de', new Error('As it is.'), 'As it is.'],
])('says in %s what a failure has a text for', async (language, failure, said) => {
  expect(await sentenceIn(language, failure)).toBe(said);
});
