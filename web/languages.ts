import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Of a film's length, and of a membership's. */
const UNITS = [
  ['second', 'short'],
  ['minute', 'short'],
  ['hour', 'short'],
  ['day', 'long'],
] as const;

/** Languages that many films are in. */
const FILM_LANGUAGES =
  'ar bg bn ca cs da de el en es et fa fi fr he hi hr hu id is it ja ko lt lv ms nl no pl pt pt-BR ro ru sk sl sr sv sw ta th tr uk ur vi zh';

/**
 * How a language writes plain numbers, undefined where that takes more than this: other digits than 0 to 9, or groups of
 * other lengths than three.
 */
export interface NumberWriting {
  readonly group: string;
  readonly decimal: string;
  /** Whole digits from which on they are grouped. */
  readonly groupedFrom: number;
  /** By unit and plural form, `{n}` for the number. */
  readonly units: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** What the build finds out about a language, because browsers take long for it. */
export interface LanguageFacts {
  /** What it calls itself. */
  readonly name: string;
  /** What it calls the languages that many films are in, by their tags. */
  readonly names: Readonly<Record<string, string>>;
  readonly numbers: NumberWriting | undefined;
}

/** Of every language that there is a file of texts for. */
export function languageFacts(): Readonly<Record<string, LanguageFacts>> {
  const files = readdirSync(join(import.meta.dirname, 'src/i18n/messages'));
  const languages = files.map((file) => file.replace('.json', ''));
  return Object.fromEntries(languages.map((language) => [language, factsOf(language)]));
}

function factsOf(language: string): LanguageFacts {
  const display = new Intl.DisplayNames([language], { type: 'language' });
  const names = Object.fromEntries(FILM_LANGUAGES.split(' ').map((tag) => [tag, display.of(tag) ?? tag]));
  return { name: display.of(language) ?? language, names, numbers: numbersOf(language) };
}

/** Looks at how the language writes some numbers. */
export function numbersOf(language: string): NumberWriting | undefined {
  const format = new Intl.NumberFormat(language);
  const symbol = (type: Intl.NumberFormatPartTypes) =>
    format.formatToParts(1_234_567.8).find((part) => part.type === type)?.value ?? '';
  const [group, decimal] = [symbol('group'), symbol('decimal')];
  if (format.format(1_234_567.89) !== `1${group}234${group}567${decimal}89`) {
    return undefined;
  }
  const groupedFrom = format.format(1_234).includes(group) ? 4 : 5;
  return {
    group,
    decimal,
    groupedFrom,
    units: Object.fromEntries(UNITS.map(([unit, display]) => [unit, unitOf(language, unit, display)])),
  };
}

/** Numbers that show each plural form there is for whole numbers. */
function unitOf(language: string, unit: string, unitDisplay: 'short' | 'long'): Readonly<Record<string, string>> {
  const plural = new Intl.PluralRules(language);
  const format = new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay, useGrouping: false });
  const forms: Record<string, string> = {};
  for (const sample of [...Array(201).keys(), 1_000, 1_000_000]) {
    forms[plural.select(sample)] ??= format.format(sample).replace(String(sample), '{n}');
  }
  return forms;
}
