// Bundles src/ to static files: index.html beside assets/ whose names carry a hash of their content.
// Does nothing when neither sources nor tools have changed since the last build.
import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fingerprint, here, installDependencies, run } from './tools.mjs';

const out = join(here, 'target/classes/META-INF/resources');
const stamp = join(here, 'target/built-from');

async function bundleScripts(build) {
  const result = await build({
    absWorkingDir: here,
    entryPoints: ['src/main.ts'],
    outdir: join(out, 'assets'),
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    metafile: true,
    legalComments: 'linked',
    logLevel: 'warning',
    // The SDK's hash tables for zkLogin, 430 KB compressed, which a development wallet never needs.
    alias: { 'poseidon-lite': join(here, 'src/wallet/poseidon-stub.ts') },
  });
  const entry = Object.entries(result.metafile.outputs).find(([, made]) => made.entryPoint === 'src/main.ts');
  return basename(entry[0]);
}

async function bundleStyles(build) {
  const made = await build({
    absWorkingDir: here,
    entryPoints: ['src/styles.css'],
    bundle: true,
    minify: true,
    write: false,
    logLevel: 'warning',
  });
  const css = made.outputFiles[0].contents;
  const name = `styles-${createHash('sha256').update(css).digest('hex').slice(0, 8).toUpperCase()}.css`;
  await writeFile(join(out, 'assets', name), css);
  return name;
}

async function buildPage() {
  run('node_modules/typescript/bin/tsc', '--noEmit');
  const { build } = await import('esbuild'); // only now is it sure to be installed
  await rm(out, { recursive: true, force: true });
  await mkdir(join(out, 'assets'), { recursive: true });
  const [script, styles] = await Promise.all([bundleScripts(build), bundleStyles(build)]);
  const page = await readFile(join(here, 'src/index.html'), 'utf8');
  await writeFile(join(out, 'favicon.svg'), await readFile(join(here, 'src/favicon.svg')));
  await writeFile(join(out, 'index.html'), page.replace('%SCRIPT%', script).replace('%STYLES%', styles));
}

const sources = await fingerprint(['src', 'build.mjs', 'tools.mjs', 'package.json', 'pnpm-lock.yaml', 'tsconfig.json']);
const built = await readFile(stamp, 'utf8').catch(() => '');
const page = await readFile(join(out, 'index.html'), 'utf8').catch(() => '');
if (built !== sources || page === '') {
  await rm(stamp, { force: true });
  await installDependencies();
  await buildPage();
  await writeFile(stamp, sources);
}
