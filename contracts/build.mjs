// Compiles every package and writes one JSON resource for each, when something changed.
import { createHash } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { readModule } from "./bytecode.mjs";
import { installDependencies } from "./install.mjs";
import { PACKAGES, ROOT, readPackage } from "./packages.mjs";

const OUT = path.join(ROOT, "target/classes/blockbuster/contracts");
const STAMP = path.join(ROOT, "target/contracts.stamp");
const TOOLS = ["build.mjs", "bytecode.mjs", "compiler.mjs", "packages.mjs", "pnpm-lock.yaml"];

const stamp = await fingerprint();
if (await upToDate(stamp)) {
  console.log("contracts: up to date");
} else {
  const started = Date.now();
  installDependencies();
  await mkdir(OUT, { recursive: true });
  const { compile } = await import("./compiler.mjs");
  for (const pkg of PACKAGES) await writeAtomically(path.join(OUT, `${pkg.name}.json`), describe(pkg, await compile(pkg)));
  await writeAtomically(STAMP, stamp);
  console.log(`contracts: compiled ${PACKAGES.length} packages in ${Date.now() - started} ms`);
}

function describe(pkg, compiled) {
  const abi = compiled.modules.map((module) => publicFace(readModule(Buffer.from(module, "base64"))));
  const resource = {
    name: pkg.name,
    ...(pkg.address && { address: pkg.address }),
    ...(pkg.placeholder && { placeholder: pkg.placeholder }),
    modules: compiled.modules,
    dependencies: compiled.dependencies.map(dependencyName),
    digest: Buffer.from(compiled.digest).toString("hex"),
    abi,
  };
  return JSON.stringify(resource, null, 1);
}

function publicFace({ name, structs, functions }) {
  return { name, structs, functions: functions.filter((f) => f.visibility === "public" || f.entry) };
}

/** Our own packages have no id yet: they go by name. */
function dependencyName(id) {
  return PACKAGES.find((p) => p.placeholder && BigInt(p.placeholder) === BigInt(id))?.name ?? id;
}

async function fingerprint() {
  const hash = createHash("sha256");
  const add = (name, text) => hash.update(`${name}\0${text.length}\0${text}\0`);
  for (const tool of TOOLS) add(tool, await readFile(path.join(ROOT, tool), "utf8"));
  for (const pkg of PACKAGES) {
    for (const [file, text] of Object.entries(await readPackage(path.join(ROOT, pkg.folder), ["sources"]))) {
      add(`${pkg.name}/${file}`, text);
    }
  }
  return hash.digest("hex");
}

async function upToDate(stamp) {
  try {
    if ((await readFile(STAMP, "utf8")) !== stamp) return false;
    for (const pkg of PACKAGES) JSON.parse(await readFile(path.join(OUT, `${pkg.name}.json`), "utf8"));
    return true;
  } catch {
    return false;
  }
}

async function writeAtomically(file, text) {
  const temporary = `${file}.${process.pid}.tmp`;
  await writeFile(temporary, text);
  await rename(temporary, file);
}
