import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import budget from '../bundle-budget.json';

const out = join(import.meta.dirname, '../out');
const { '//': _, ...pages } = budget;

/** What the page's HTML asks for; chunks that come later, such as wallets and the player, are not in it. */
function scripts(page: string): string[] {
  const html = readFileSync(join(out, page), 'utf8');
  return [...new Set([...html.matchAll(/<script[^>]*\ssrc="([^"?]+)/g)].map(([, source = '']) => source))].filter(
    // For browsers of before 2020 only.
    (source) => !html.includes(`src="${source}" noModule`),
  );
}

// Maven builds before it tests; without a build there is nothing to weigh.
describe.runIf(existsSync(out))('the scripts of', () => {
  it.each(Object.entries(pages))('%s stay within %i KB', (page, kilobytes) => {
    const bytes = scripts(page).reduce((sum, source) => sum + gzipSync(readFileSync(join(out, source))).length, 0);

    expect(bytes / 1024).toBeLessThanOrEqual(kilobytes);
  });

  it.each(Object.keys(pages))('%s and its styles come from here', (page) => {
    const html = readFileSync(join(out, page), 'utf8');

    expect([...html.matchAll(/(?:src|href)="(?:https?:)?\/\/[^"]*"/g)].map(([found]) => found)).toEqual([]);
  });
});
