// What the build and the tests share: installing exactly what is locked, and telling whether files have changed.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const here = fileURLToPath(new URL('.', import.meta.url));
const installed = join(here, 'node_modules/.installed-lock');
const apiMadeFrom = join(here, 'node_modules/.api-made-from');

/** Runs a program of node_modules with this Node; its failure ends the build. */
export function run(script, ...args) {
  try {
    const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1' };
    execFileSync(process.execPath, [join(here, 'node_modules', script), ...args], { cwd: here, stdio: 'inherit', env });
  } catch (failure) {
    process.exit(failure.status ?? 1);
  }
}

/** Makes everything that sources need and the repository doesn't hold: the dependencies and the API's types. */
export async function prepare() {
  await installDependencies();
  const described = await fingerprint(['../server/openapi.json', 'package.json']);
  const made = await stat(join(here, 'src/api/schema.ts')).catch(() => undefined);
  if (made === undefined || (await readFile(apiMadeFrom, 'utf8').catch(() => '')) !== described) {
    const style = ['--immutable', '--root-types', '--root-types-no-schema-prefix'];
    run('openapi-typescript/bin/cli.js', '../server/openapi.json', '--output', 'src/api/schema.ts', ...style);
    await writeFile(apiMadeFrom, described);
  }
}

/** Installs by pnpm when node_modules doesn't hold what the lock file says. */
export async function installDependencies() {
  const locked = await fingerprint(['package.json', 'pnpm-lock.yaml']);
  if ((await readFile(installed, 'utf8').catch(() => '')) === locked) {
    return;
  }
  const { packageManager } = JSON.parse(await readFile(join(here, 'package.json'), 'utf8'));
  // The package is named by its option: within npx, as with-node.sh may run this, the outer call's option would count.
  const pnpm = ['--yes', `--package=${packageManager}`, 'pnpm'];
  const install = [...pnpm, 'install', '--frozen-lockfile', '--ignore-workspace', '--silent'];
  execFileSync('npx', install, { cwd: here, stdio: 'inherit' });
  await writeFile(installed, locked);
}

/** A hash of names and contents. */
export async function fingerprint(paths) {
  const hash = createHash('sha256');
  for (const path of (await Promise.all(paths.map(files))).flat().sort()) {
    hash
      .update(path)
      .update('\0')
      .update(await readFile(join(here, path)))
      .update('\0');
  }
  return hash.digest('hex');
}

/** Every file below a path that is committed: what the build itself makes is left out. */
export async function files(path) {
  if ((await stat(join(here, path))).isFile()) {
    return path === 'src/api/schema.ts' ? [] : [path];
  }
  const entries = await readdir(join(here, path));
  return (await Promise.all(entries.map((entry) => files(join(path, entry))))).flat();
}
