// The official Move compiler and test runner (WebAssembly), fed with our packages only: nothing is fetched.
import path from "node:path";
import { dumpMovePackage, testMovePackage } from "@zktx.io/sui-move-builder/full";
import { PACKAGES, ROOT, readPackage } from "./packages.mjs";

/** Compiles one package to `{modules, dependencies, digest}`. */
export async function compile(pkg) {
  const result = await dumpMovePackage({ files: await rootFiles(pkg), fetcher: ourPackages });
  if (result.error) throw new Error(`${pkg.name} does not compile:\n${result.error}`);
  if (result.warnings) throw new Error(`${pkg.name} compiles with warnings:\n${result.warnings}`);
  return result;
}

/** Runs one package's unit tests and returns the runner's own report. */
export async function runTests(pkg) {
  const result = await testMovePackage({ files: await rootFiles(pkg), fetcher: ourPackages, ansiColor: false });
  if (result.error) throw new Error(`${pkg.name}'s tests do not run:\n${result.error}`);
  return result.output;
}

async function rootFiles(pkg) {
  const files = await readPackage(path.join(ROOT, pkg.folder));
  // A root package named "Sui" is compiled at 0x0, where its own objects are not objects; under any other name it stays
  // at the address that its manifest gives.
  if (pkg.name === "sui-framework") files["Move.toml"] = files["Move.toml"].replace(/^name = .*$/m, 'name = "framework"');
  return files;
}

const ourPackages = {
  async fetch(url) {
    throw new Error(`packages depend on local packages only, not on ${url}`);
  },
  async fetchLocal(localPath) {
    const pkg = PACKAGES.find(({ folder }) => path.basename(folder) === path.basename(localPath));
    if (!pkg) throw new Error(`no package lives at ${localPath}`);
    const files = await readPackage(path.join(ROOT, pkg.folder), ["sources"]);
    if (pkg.placeholder) files["Move.toml"] = files["Move.toml"].replace('"0x0"', `"${pkg.placeholder}"`);
    return files;
  },
};
