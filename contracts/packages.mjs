// The Move packages, in dependency order, and how the compiler is given them.
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = path.dirname(fileURLToPath(import.meta.url));

/** `address` is the network's own for the framework and absent for what gets its id by publishing. */
export const PACKAGES = [
  { name: "move-stdlib", folder: "framework/move-stdlib", address: "0x1" },
  { name: "sui-framework", folder: "framework/sui-framework", address: "0x2" },
  { name: "revenue_pool", folder: "revenue_pool", placeholder: "0xb10c01" },
  { name: "membership", folder: "membership", placeholder: "0xb10c02" },
  { name: "content_registry", folder: "content_registry", placeholder: "0xb10c03" },
];

/** The packages with unit tests: ours, and a corpus that exercises the language for other virtual machines. */
export const TESTED = [...PACKAGES, { name: "corpus", folder: "../move/src/test/move/corpus", placeholder: "0xc0de" }];

/** Where the build leaves a package. */
export function resourceFile(pkg) {
  return path.join(ROOT, "target/classes/blockbuster/contracts", `${pkg.name}.json`);
}

/** A package's manifest and Move files by their path inside the package; dependants don't need its tests. */
export async function readPackage(folder, parts = ["sources", "tests"]) {
  const files = { "Move.toml": await readFile(path.join(folder, "Move.toml"), "utf8") };
  for (const part of parts) {
    for (const file of await moveFiles(path.join(folder, part))) {
      files[path.relative(folder, file).split(path.sep).join("/")] = await readFile(file, "utf8");
    }
  }
  return files;
}

async function moveFiles(folder) {
  let entries;
  try {
    entries = await readdir(folder, { withFileTypes: true, recursive: true });
  } catch (e) {
    if (e.code === "ENOENT") return [];
    throw e;
  }
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(".move"))
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}
