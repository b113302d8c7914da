// Compiles src/test/move/cinema with the official compiler:
// `node src/test/oracle/cinema.mjs` rewrites src/test/oracle/cinema.json.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { compileFiles } from '../../../../contracts/compiler.mjs';
import { ROOT, readPackage } from '../../../../contracts/packages.mjs';

const source = await readPackage(path.join(ROOT, '../localnet/src/test/move/cinema'), ['sources']);
const { modules } = await compileFiles(source, 'cinema');
writeFileSync(path.join(ROOT, '../localnet/src/test/oracle/cinema.json'), `${JSON.stringify({ modules }, null, 1)}\n`);
