// Compiles src/test/move/base, variants of it, and what uses it, with the official compiler:
// `node src/test/oracle/upgrades.mjs` rewrites src/test/resources/blockbuster/localnet/upgrades.json.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { compileFiles } from '../../../../contracts/compiler.mjs';
import { PACKAGES, ROOT, readPackage } from '../../../../contracts/packages.mjs';

const BASE = { name: 'base', folder: '../localnet/src/test/move/base', placeholder: '0xba5e' };
const USER = { name: 'user', folder: '../localnet/src/test/move/user', placeholder: '0x05e4' };
PACKAGES.push(BASE);

const NEW_VERSION = ['    1\n', '    2\n'];
const NEW_TYPE = ['public fun version', 'public struct Extra has copy, drop {}\n\npublic fun version'];
const NEW_MODULE = ['sources/more.move', 'module base::more;\n\npublic fun two(): u64 { 2 }\n'];

// Each variant by what it replaces in the first version (text that ends in ".move" names a whole new file).
const VARIANTS = {
  base_v1: [],
  base_v2: [NEW_VERSION, NEW_TYPE],
  base_v2_with_module: [NEW_VERSION, NEW_TYPE, NEW_MODULE],
  base_additive: [NEW_TYPE, NEW_MODULE],
  base_other_body: [NEW_VERSION],
  base_other_private_entry: [['entry fun greet() {}', 'entry fun greet(_: u64) {}']],
  base_relaxed_type_parameter: [['<T: copy + drop>', '<T: drop>']],
  base_stricter_type_parameter: [['<T: copy + drop>', '<T: copy + drop + store>']],
  base_without_function: [['public fun number(item: &Item): u64 {\n    item.number\n}\n', '']],
  base_other_signature: [['public fun version(): u64 {\n    1', 'public fun version(): u8 {\n    1']].concat([
    ['Started { number: version() }', 'Started { number: 1 }'],
    ['number: version() }\n}\n\npublic fun number', 'number: 1 }\n}\n\npublic fun number'],
  ]),
  base_other_layout: [
    ['number: u64 }\n\npublic struct Started', 'number: u64, more: bool }\n\npublic struct Started'],
    ['number: version() }\n}\n\npublic fun number', 'number: version(), more: true }\n}\n\npublic fun number'],
  ],
  base_other_abilities: [['public struct Started has copy, drop', 'public struct Started has copy, drop, store']],
};

const files = (folder) => readPackage(path.join(ROOT, folder), ['sources']);
const packages = {};
for (const [name, replacements] of Object.entries(VARIANTS)) {
  const source = await files(BASE.folder);
  for (const [old, fresh] of replacements) {
    if (old.endsWith('.move')) source[old] = fresh;
    else if (!source['sources/base.move'].includes(old)) throw new Error(`${name} replaces nothing: ${old}`);
    else source['sources/base.move'] = source['sources/base.move'].replace(old, fresh);
  }
  packages[name] = await bytecode(source, name);
}
packages.user = await bytecode(await files(USER.folder), 'user');

const file = path.join(ROOT, '../localnet/src/test/resources/blockbuster/localnet/upgrades.json');
writeFileSync(file, `${JSON.stringify({ placeholder: BASE.placeholder, packages }, null, 1)}\n`);

async function bytecode(source, name) {
  return (await compileFiles(source, name)).modules;
}
