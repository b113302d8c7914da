// Compiles our packages with the next version number in every module and prints {package: [module in base64]}.
import path from 'node:path';
import { compileFiles } from '../../../../contracts/compiler.mjs';
import { PACKAGES, ROOT, readPackage } from '../../../../contracts/packages.mjs';

const THIS = 'const VERSION: u64 = 1;';
const NEXT = 'const VERSION: u64 = 2;';

const packages = {};
for (const { name, folder } of PACKAGES.filter(({ placeholder }) => placeholder)) {
  const files = await readPackage(path.join(ROOT, folder), ['sources']);
  for (const file of Object.keys(files)) files[file] = files[file].replace(THIS, NEXT);
  packages[name] = (await compileFiles(files, name)).modules;
}
console.log(JSON.stringify(packages));
