import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
/** From the ground up: a folder may use those before it. Features are one layer, and none knows another. */
const LAYERS = [
  'receipts',
  'player',
  'styles',
  'i18n',
  'api',
  'ui',
  'session',
  'wallet',
  'figures',
  'features',
  'shell',
  'app',
  'testing',
];

interface Import {
  readonly from: string;
  readonly to: string;
}

const sources = ['app', 'src'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.(test|d)\.tsx?$/.test(name))
    .map((name) => join(folder, name)),
);

const imports: readonly Import[] = sources.flatMap((from) =>
  [...readFileSync(join(root, from), 'utf8').matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].flatMap(([, name = '']) => {
    const to = name.startsWith('@/')
      ? join('src', name.slice(2))
      : name.startsWith('.')
        ? join(dirname(from), name)
        : undefined;
    return to === undefined ? [] : [{ from, to: relative(root, join(root, to)) }];
  }),
);

const layer = (path: string) => LAYERS.indexOf(path.split('/')[path.startsWith('src/') ? 1 : 0] ?? '');
const feature = (path: string) => /^src\/features\/([^/]+)/.exec(path)?.[1];
const told = ({ from, to }: Import) => `${from} -> ${to}`;

describe('imports', () => {
  it('stay within known folders', () => {
    expect(sources.filter((path) => layer(path) < 0)).toEqual([]);
  });

  it('never go upward', () => {
    expect(imports.filter(({ from, to }) => layer(to) > layer(from)).map(told)).toEqual([]);
  });

  it('never go from one feature to another', () => {
    const across = imports.filter(({ from, to }) => feature(from) && feature(to) && feature(from) !== feature(to));
    expect(across.map(told)).toEqual([]);
  });
});
