import type { LanguageFacts } from '../../languages';

/** What the build found out about the languages that there are texts for: browsers take 30 ms and more for the first of it. */
const FACTS = JSON.parse(process.env['NEXT_PUBLIC_LANGUAGE_FACTS'] ?? '{}') as Readonly<Record<string, LanguageFacts>>;

/** One for each file in `messages/`. */
export const LANGUAGES: readonly string[] = Object.keys(FACTS);

/** Tags of languages that many films are in; others have no name in the facts. */
export const FILM_LANGUAGES: readonly string[] = Object.keys(Object.values(FACTS)[0]?.names ?? {});

export function factsOf(language: string): LanguageFacts | undefined {
  return FACTS[language];
}
