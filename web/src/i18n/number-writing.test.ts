import { describe, expect, it } from 'vitest';
import { numbersOf } from '../../languages';
import { FILM_LANGUAGES, LANGUAGES } from './facts';
import { Format } from './format';
import { writeNumber, writeUnit } from './number-writing';

const NUMBERS = [0, 1, 2, 5, 11, 21, 100, 101, 999, 1_000, 1_234, 9_999, 10_000, 123_456, 1_234_567, 2 ** 53 - 1];
const FRACTIONS = [0.1, 0.05, 0.5, 0.999, 0.9999, 1.5, 2.25, 12.345, 999.995, 1_234.5678, 99_999.9996];

/** Of many ways to group and to count, so that a new file of texts finds its own among them. */
const WAYS = ['en', 'de', 'fr', 'es', 'pl', 'ru', 'bg', 'pt', 'it', 'sv', 'tr', 'cs', 'sl', 'lt', 'he', 'ja', 'zh', 'vi'];

describe.each(WAYS)('numbers in %s', (language) => {
  const writing = numbersOf(language)!;

  it.each([0, 1, 2, 3, 9])('are written as Intl does, with %s places', (places) => {
    const intl = new Intl.NumberFormat(language, { maximumFractionDigits: places });
    const trunc = new Intl.NumberFormat(language, { maximumFractionDigits: places, roundingMode: 'trunc' });
    for (const number of [...NUMBERS, ...FRACTIONS]) {
      expect(writeNumber(writing, String(number), places), String(number)).toBe(intl.format(number));
      expect(writeNumber(writing, String(number), places, 'trunc'), String(number)).toBe(trunc.format(number));
    }
  });

  it.each([
    ['second', 'short'],
    ['minute', 'short'],
    ['hour', 'short'],
    ['day', 'long'],
  ] as const)('count each %s as Intl does', (unit, unitDisplay) => {
    const intl = new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay });
    for (const number of NUMBERS) {
      expect(writeUnit(writing, language, number, unit)).toBe(intl.format(number));
    }
  });

  it('of other kinds are left to Intl', () => {
    expect(writeNumber(writing, '-1', 0)).toBeUndefined();
    expect(writeNumber(writing, '1e+21', 0)).toBeUndefined();
    expect(writeUnit(writing, language, 3, 'week')).toBeUndefined();
  });
});

it.each(['hi', 'fa', 'mr'])('leaves numbers in %s to Intl, which have other digits or groups', (language) => {
  expect(numbersOf(language)).toBeUndefined();
  expect(new Format(language).number(1_234_567.89)).toBe(new Intl.NumberFormat(language).format(1_234_567.89));
});

describe.each(LANGUAGES)('what is known of %s', (language) => {
  it('is not all that can be written', () => {
    const intl = new Intl.NumberFormat(language);
    expect(new Format(language).number(-1_234.5)).toBe(intl.format(-1_234.5));
    expect(new Format(language).number(1e21)).toBe(intl.format(1e21));
  });

  it('has the names of languages', () => {
    const intl = new Intl.DisplayNames([language], { type: 'language' });
    expect(FILM_LANGUAGES).toContain('pt-BR');
    expect(FILM_LANGUAGES.map((tag) => new Format(language).languageName(tag))).toEqual(
      FILM_LANGUAGES.map((tag) => intl.of(tag)),
    );
  });
});
