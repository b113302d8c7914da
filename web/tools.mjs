// What the build and the tests share: installing exactly what is locked, and telling whether files have changed.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const here = fileURLToPath(new URL('.', import.meta.url));
const installed = join(here, 'node_modules/.installed-lock');

/** Runs a program of node_modules with this Node; its failure ends the build. */
export function run(script, ...args) {
  try {
    execFileSync(process.execPath, [join(here, script), ...args], { cwd: here, stdio: 'inherit' });
  } catch (failure) {
    process.exit(failure.status ?? 1);
  }
}

/** Installs by pnpm when node_modules doesn't hold what the lock file says. */
export async function installDependencies() {
  const locked = await fingerprint(['package.json', 'pnpm-lock.yaml']);
  if ((await readFile(installed, 'utf8').catch(() => '')) === locked) {
    return;
  }
  const { packageManager } = JSON.parse(await readFile(join(here, 'package.json'), 'utf8'));
  const install = ['--yes', packageManager, 'install', '--frozen-lockfile', '--ignore-workspace', '--silent'];
  execFileSync('npx', install, { cwd: here, stdio: 'inherit' });
  await writeFile(installed, locked);
}

/** A hash of names and contents. */
export async function fingerprint(paths) {
  const hash = createHash('sha256');
  for (const path of (await Promise.all(paths.map(files))).flat().sort()) {
    hash.update(path).update('\0').update(await readFile(join(here, path))).update('\0');
  }
  return hash.digest('hex');
}

async function files(path) {
  if ((await stat(join(here, path))).isFile()) {
    return [path];
  }
  const entries = await readdir(join(here, path));
  return (await Promise.all(entries.map((entry) => files(join(path, entry))))).flat();
}
