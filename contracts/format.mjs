// Formats our Move and JavaScript files (`node format.mjs`), or says which ones are not formatted.
import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { ROOT, TESTED, readPackage } from "./packages.mjs";

const OPTIONS = { plugins: ["@mysten/prettier-plugin-move"], autoGroupImports: "module" };

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const { file, formatted } of await unformatted()) await writeFile(file, formatted);
}

/** One verdict for all files. */
export async function checkFormat() {
  const files = (await unformatted()).map(({ file }) => path.relative(ROOT, file));
  const result = { package: "format", test: "format::every_file_is_formatted" };
  if (files.length === 0) return { ...result, verdict: "pass" };
  return { ...result, verdict: "fail", detail: `run "node format.mjs" for ${files.join(", ")}` };
}

async function unformatted() {
  const { format } = await import("prettier");
  const stale = [];
  for (const file of await sourceFiles()) {
    const text = await readFile(file, "utf8");
    const printWidth = file.endsWith(".move") ? 100 : 120;
    const formatted = await format(text, { ...OPTIONS, filepath: file, printWidth });
    if (formatted !== text) stale.push({ file, formatted });
  }
  return stale;
}

async function sourceFiles() {
  const files = (await readdir(ROOT)).filter((name) => name.endsWith(".mjs")).map((name) => path.join(ROOT, name));
  for (const pkg of TESTED) {
    const folder = path.join(ROOT, pkg.folder);
    const move = Object.keys(await readPackage(folder)).filter((file) => file.endsWith(".move"));
    files.push(...move.map((file) => path.join(folder, file)));
  }
  return files;
}
