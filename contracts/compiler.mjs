// The official Move compiler and test runner (WebAssembly), fed with our packages only: nothing is fetched.
import path from "node:path";
import { dumpMovePackage, testMovePackage } from "@zktx.io/sui-move-builder/full";
import { PACKAGES, ROOT, readPackage } from "./packages.mjs";

/** Compiles one package to `{modules, dependencies, digest}`. */
export async function compile(pkg) {
  // The framework keeps the signatures of the real one, whether or not the linter would have them so.
  const lintFlag = pkg.placeholder ? "all" : "none";
  const result = await dumpMovePackage({ files: await rootFiles(pkg), fetcher: ourPackages, lintFlag });
  if (result.error) throw new Error(`${pkg.name} does not compile:\n${result.error}`);
  if (result.warnings) throw new Error(`${pkg.name} compiles with warnings:\n${result.warnings}`);
  return result;
}

/**
 * Compiles one package with its tests as plain functions, at the address where its dependants see it, so that another
 * virtual machine can run them.
 */
export async function compileTests(pkg) {
  const files = asPlainCode(atAddress(pkg, await readPackage(path.join(ROOT, pkg.folder))));
  if (pkg.name !== "move-stdlib") files["Move.toml"] = neutralName(files["Move.toml"]);
  const fetcher = {
    ...ourPackages,
    fetchLocal: async (localPath) => asPlainCode(await ourPackages.fetchLocal(localPath)),
  };
  const result = await dumpMovePackage({ files, fetcher, modes: [TEST_MODE], silenceWarnings: true });
  if (result.error) throw new Error(`${pkg.name}'s tests do not compile as plain code:\n${result.error}`);
  return result;
}

/** Runs one package's unit tests, with those in the added files, and returns the runner's own report. */
export async function runTests(pkg, addedFiles = {}) {
  const files = { ...(await rootFiles(pkg)), ...addedFiles };
  const result = await testMovePackage({ files, fetcher: ourPackages, ansiColor: false });
  if (result.error) throw new Error(`${pkg.name}'s tests do not run:\n${result.error}`);
  return result.output;
}

async function rootFiles(pkg) {
  const files = await readPackage(path.join(ROOT, pkg.folder));
  if (pkg.name === "sui-framework") files["Move.toml"] = neutralName(files["Move.toml"]);
  return files;
}

// The compiler gives a root package's own named address the value 0x0 ("Sui" owns `sui`), where the framework's objects
// are not objects; under another name the addresses of the manifest stay.
function neutralName(manifest) {
  return manifest.replace(/^name = .*$/m, 'name = "root"');
}

function atAddress(pkg, files) {
  if (!pkg.placeholder) return files;
  return { ...files, "Move.toml": files["Move.toml"].replace('"0x0"', `"${pkg.placeholder}"`) };
}

const TEST_MODE = "plain_tests";

// The compiler marks code of the mode "test" as unpublishable and gives no bytecode for it: test-only code goes under a
// mode of our own, and initializers under a name that may be called.
function asPlainCode(files) {
  const plain = {};
  for (const [file, text] of Object.entries(files)) {
    if (!file.endsWith(".move")) plain[file] = text;
    else plain[file.replace(/^tests\//, "sources/tests/")] = plainMove(text);
  }
  return plain;
}

function plainMove(text) {
  return text
    .replace(/#\[test_only\b/g, `#[mode(${TEST_MODE})`)
    .replace(/^#\[test\b.*\]\n/gm, "")
    .replace(/\binit\(/g, "initialize(");
}

const ourPackages = {
  async fetch(url) {
    throw new Error(`packages depend on local packages only, not on ${url}`);
  },
  async fetchLocal(localPath) {
    const pkg = PACKAGES.find(({ folder }) => path.basename(folder) === path.basename(localPath));
    if (!pkg) throw new Error(`no package lives at ${localPath}`);
    return atAddress(pkg, await readPackage(path.join(ROOT, pkg.folder), ["sources"]));
  },
};
