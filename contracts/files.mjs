// Output files that are whole or not there, and rebuilt only when their input changed.
import { createHash } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { PACKAGES, ROOT, TESTED, readPackage } from "./packages.mjs";

const TOOLS = [
  "build.mjs",
  "bytecode.mjs",
  "compiler.mjs",
  "error-enums.mjs",
  "errors.mjs",
  "official-failures.mjs",
  "packages.mjs",
  "test-bytecode.mjs",
  "pnpm-lock.yaml",
];

export async function writeAtomically(file, text) {
  await mkdir(path.dirname(file), { recursive: true });
  const temporary = `${file}.${process.pid}.tmp`;
  await writeFile(temporary, text);
  await rename(temporary, file);
}

/** Runs `write`, unless the files are there and made from the same sources by the same tools. */
export async function whenStale(stampFile, files, parts, write) {
  const stamp = await fingerprint(parts);
  if (await isCurrent(stampFile, stamp, files)) return false;
  await write();
  await writeAtomically(stampFile, stamp);
  return true;
}

async function fingerprint(parts) {
  const hash = createHash("sha256");
  const add = (name, text) => hash.update(`${name}\0${text.length}\0${text}\0`);
  for (const tool of TOOLS) add(tool, await readFile(path.join(ROOT, tool), "utf8"));
  for (const pkg of parts ? PACKAGES : TESTED) {
    const files = await readPackage(path.join(ROOT, pkg.folder), parts);
    for (const [file, text] of Object.entries(files)) add(`${pkg.name}/${file}`, text);
  }
  return hash.digest("hex");
}

async function isCurrent(stampFile, stamp, files) {
  try {
    if ((await readFile(stampFile, "utf8")) !== stamp) return false;
    for (const file of files) {
      const text = await readFile(file, "utf8");
      if (file.endsWith(".json")) JSON.parse(text);
    }
    return true;
  } catch {
    return false;
  }
}
