// Whether bytecode that is compiled against our framework links against mainnet's: every function and struct of ours, and
// everything that our packages call, must stand in framework/signatures.txt as it is here.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { readImports, readModule } from "./bytecode.mjs";
import { PACKAGES, ROOT, resourceFile } from "./packages.mjs";

const FRAMEWORK = PACKAGES.filter(({ address }) => address);
const WELL_KNOWN = /\b(string|option|object|tx_context)::(String|Option|ID|UID|TxContext)\b/g;

if (process.argv[1] === fileURLToPath(import.meta.url)) for (const line of await missingHere()) console.log(line);

/** Runs the checks on the packages as they were built. */
export async function checkFrameworkSignatures() {
  const mainnet = await readTable();
  return [
    await verdict("our_framework_is_part_of_mainnets", () => checkFramework(mainnet)),
    await verdict("our_packages_link_against_mainnet", () => checkLinks(mainnet)),
  ];
}

/** What mainnet's modules have and ours of the same name lack. */
export async function missingHere() {
  const ours = new Set();
  for (const module of await frameworkModules()) for (const line of face(module)) ours.add(`${id(module)} ${line}`);
  const mainnet = await readTable();
  return [...mainnet]
    .flatMap(([module, lines]) => lines.map((line) => `${module} ${line}`))
    .filter((l) => !ours.has(l));
}

/** `Map(module → lines)`. */
async function readTable() {
  const table = new Map();
  let lines;
  for (const line of (await readFile(path.join(ROOT, "framework/signatures.txt"), "utf8")).split("\n")) {
    if (line.startsWith("module ")) table.set(line.slice(7), (lines = []));
    else if (line && !line.startsWith("#")) lines.push(line);
  }
  return table;
}

async function checkFramework(mainnet) {
  const wrong = [];
  for (const module of await frameworkModules()) {
    const known = new Set(mainnet.get(id(module)));
    wrong.push(...face(module).flatMap((line) => (known.has(line) ? [] : [`${id(module)} ${line}`])));
  }
  assert.deepEqual(wrong, []);
}

async function checkLinks(mainnet) {
  const wrong = [];
  for (const pkg of PACKAGES.filter(({ placeholder }) => placeholder)) {
    for (const bytes of await modules(pkg)) {
      for (const called of readImports(bytes).filter(({ address }) => isFramework(address))) {
        const module = `${called.address}::${called.module}`;
        const known = mainnet.get(module) ?? [];
        const signature = functionSignature(called, called.module);
        if (!known.some((line) => line === `public ${signature}` || line === `public entry ${signature}`))
          wrong.push(`${pkg.name} calls ${module} ${signature}`);
      }
    }
  }
  assert.deepEqual(wrong, []);
}

async function frameworkModules() {
  const read = [];
  for (const pkg of FRAMEWORK) read.push(...(await modules(pkg)).map(readModule));
  return read;
}

async function modules(pkg) {
  const resource = JSON.parse(await readFile(resourceFile(pkg), "utf8"));
  return resource.modules.map((module) => Buffer.from(module, "base64"));
}

function isFramework(address) {
  return FRAMEWORK.some((pkg) => pkg.address === address);
}

function id({ address, name }) {
  return `${address}::${name}`;
}

/** The lines of one module. */
function face({ name, structs, functions }) {
  const offered = functions.filter((f) => f.visibility === "public" || f.entry);
  return [
    ...structs.map((struct) => structLine(struct, name)),
    ...offered.map((f) => functionPrefix(f) + functionSignature(f, name)),
  ];
}

function structLine({ name, abilities, typeParameters, fields }, module) {
  const parameters = typeParameters.map(
    ({ phantom, abilities }, i) => (phantom ? "phantom " : "") + parameter(i, abilities),
  );
  const has = abilities.length > 0 ? ` has ${abilities.join(", ")}` : "";
  // A struct without fields has a hidden one in its bytecode.
  const shown = fields.filter((field) => field.name !== "dummy_field");
  const layout = shown.map((field) => `${field.name}: ${short(field.type, module)}`).join(", ");
  return `struct ${name}${generic(parameters)}${has} { ${layout} }`;
}

function functionPrefix({ visibility, entry }) {
  return (visibility === "public" ? "public " : "") + (entry ? "entry " : "");
}

function functionSignature({ name, typeParameters, parameters, returns }, module) {
  const types = (list) => list.map((type) => short(type, module)).join(", ");
  const result = returns.length > 1 ? `: (${types(returns)})` : returns.length === 1 ? `: ${types(returns)}` : "";
  const generics = typeParameters.map((abilities, i) => parameter(i, abilities));
  return `${name}${generic(generics)}(${types(parameters)})${result}`;
}

function generic(parameters) {
  return parameters.length > 0 ? `<${parameters.join(", ")}>` : "";
}

function parameter(i, abilities) {
  return abilities.length > 0 ? `T${i}: ${abilities.join(" + ")}` : `T${i}`;
}

function short(type, module) {
  return type
    .replace(/0x[0-9a-f]+::/g, "")
    .replace(WELL_KNOWN, "$2")
    .replace(new RegExp(`(?<![\\w:])${module}::`, "g"), "");
}

async function verdict(name, check) {
  const result = { package: "framework-signatures", test: `framework_signatures::${name}` };
  try {
    await check();
    return { ...result, verdict: "pass" };
  } catch (e) {
    return { ...result, verdict: "fail", detail: e.message };
  }
}
