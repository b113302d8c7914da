import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CONTRACT_ERRORS } from '@/wallet/contract-errors';

const folder = `${import.meta.dirname}/messages`;
const files = readdirSync(folder);
const read = (file: string): Record<string, unknown> => JSON.parse(readFileSync(`${folder}/${file}`, 'utf8'));

/** Keys with the variables of their texts. Languages differ in plural forms, so those count as one. */
function texts(messages: object, path = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [name, value] of Object.entries(messages)) {
    const key = `${path}${name.replace(/_(zero|one|two|few|many|other)$/, '')}`;
    if (typeof value === 'object') {
      for (const [inner, variables] of texts(value, `${key}.`)) {
        found.set(inner, variables);
      }
    } else {
      found.set(
        key,
        (String(value).match(/\{\{\w+\}\}|<\/?\w+>/g) ?? [])
          .filter((name) => name !== '{{count}}')
          .sort()
          .join(' '),
      );
    }
  }
  return found;
}

describe.each(files)('%s', (file) => {
  const english = texts(read('en.json'));
  const { contracts = {}, ...messages } = read(file);
  const other = texts(messages);

  it('has the same texts with the same variables as English', () => {
    expect(Object.fromEntries([...other].sort())).toEqual(Object.fromEntries([...english].sort()));
  });

  it.skipIf(file === 'en.json')("has the contracts' refusals, whose English lies in their sources", () => {
    const known = new Set(
      Object.entries(CONTRACT_ERRORS).map(([code, { constant }]) => code.replace(/::\d+$/, `::${constant}`)),
    );
    const ours = [...known].filter((rule) => !rule.startsWith('move-stdlib') && !rule.startsWith('sui-framework'));
    const translated = [...texts(contracts as object).keys()].map((key) => key.replaceAll('.', '::'));

    expect(translated).toEqual(expect.arrayContaining(ours));
    expect(translated.filter((rule) => !known.has(rule))).toEqual([]);
  });

  it('leaves no text empty', () => {
    expect(JSON.stringify(read(file))).not.toContain('""');
  });
});
