// Builds the static export into target/classes, where the server finds it.
// Does nothing when neither sources nor tools have changed since the last build.
import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { fingerprint, here, prepare, run } from './tools.mjs';

const out = join(here, 'target/classes/META-INF/resources');
const stamp = join(here, 'target/built-from');
const compress = promisify(brotliCompress);

/** The server sends these forms as they are; best quality takes a second here and would take it at each start there. */
async function compressAll() {
  const entries = await readdir(out, { recursive: true, withFileTypes: true });
  const texts = entries.filter((entry) => entry.isFile() && /\.(js|css|html|txt|svg|json|webmanifest)$/.test(entry.name));
  await Promise.all(
    texts.map(async (entry) => {
      const path = join(entry.parentPath, entry.name);
      const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
      await writeFile(`${path}.br`, await compress(await readFile(path), { params }));
    }),
  );
}

/** A new build's service worker differs from the last one's, whereby browsers take it up. */
async function nameBuild() {
  const worker = join(out, 'sw.js');
  await writeFile(worker, (await readFile(worker, 'utf8')).replace('%BUILD%', sources.slice(0, 16)));
}

/** The page's Trusted Types policy comes before any script that may need it; React writes it after the asynchronous ones. */
async function putPolicyFirst() {
  const entries = await readdir(out, { recursive: true, withFileTypes: true });
  for (const entry of entries.filter(({ name }) => name.endsWith('.html'))) {
    const path = join(entry.parentPath, entry.name);
    const page = await readFile(path, 'utf8');
    const policy = /<script>globalThis\.trustedTypes.+?<\/script>/s.exec(page);
    if (policy === null) {
      throw new Error(`${path} makes no Trusted Types policy`);
    }
    await writeFile(
      path,
      page.replace(policy[0], () => '').replace('<head>', () => `<head>${policy[0]}`),
    );
  }
}

async function buildPages() {
  await rm(join(here, 'out'), { recursive: true, force: true });
  run('next/dist/bin/next', 'build');
  await rm(out, { recursive: true, force: true });
  await cp(join(here, 'out'), out, { recursive: true });
  await nameBuild();
  await putPolicyFirst();
  await compressAll();
}

const sources = await fingerprint([
  ...['app', 'src', 'public', '../server/openapi.json'],
  ...['next.config.ts', 'languages.ts', 'tsconfig.json', 'package.json', 'pnpm-lock.yaml', 'build.mjs', 'tools.mjs'],
]);
const built = await readFile(stamp, 'utf8').catch(() => '');
const page = await readFile(join(out, 'index.html'), 'utf8').catch(() => '');
if (built !== sources || page === '') {
  await rm(stamp, { force: true });
  await prepare();
  await buildPages();
  await writeFile(stamp, sources);
}
