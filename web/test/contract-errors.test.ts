import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { CONTRACT_ERRORS } from '@/wallet/contract-errors';

const contracts = (file: string) => import(pathToFileURL(join(import.meta.dirname, '../../contracts', file)).href);
const i18n = join(import.meta.dirname, '../src/i18n');
const languages = readdirSync(join(i18n, 'messages')).filter((file) => file !== 'en.json');

interface ContractError {
  readonly module: string;
  readonly code: number;
  readonly constant: string;
  readonly sentence: string;
}

it('is what the contracts say; `mvn -pl contracts compile` writes it anew', async () => {
  const { PACKAGES } = (await contracts('packages.mjs')) as { PACKAGES: { name: string }[] };
  const { errorsOf } = (await contracts('errors.mjs')) as { errorsOf(pkg: object): Promise<ContractError[]> };
  const said = await Promise.all(
    PACKAGES.map(async (pkg) =>
      (await errorsOf(pkg)).map(({ module, code, constant, sentence }) => [
        `${pkg.name}::${module}::${code}`,
        { constant, sentence },
      ]),
    ),
  );

  expect(CONTRACT_ERRORS).toEqual(Object.fromEntries(said.flat()));
});

describe.each(languages)('%s', (file) => {
  const sentences = JSON.parse(readFileSync(join(i18n, 'contract-errors', file), 'utf8')) as Record<string, string>;

  it('has a sentence for everything that a contract refuses, and for nothing else', () => {
    expect(Object.keys(sentences).sort()).toEqual(Object.keys(CONTRACT_ERRORS).sort());
  });

  it('says it in its own words', () => {
    const untranslated = Object.entries(sentences).filter(
      ([rule, sentence]) => sentence.trim() === '' || sentence === CONTRACT_ERRORS[rule]?.sentence,
    );
    expect(untranslated).toEqual([]);
  });
});
