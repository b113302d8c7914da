// Writes the unit tests as bytecode with the outcome that each expects, for other virtual machines to run:
// target/test-bytecode/<package>.json, all packages linked to each other at their placeholder addresses.
import path from "node:path";
import { whenStale, writeAtomically } from "./files.mjs";
import { ROOT, TESTED, readPackage } from "./packages.mjs";

const STAMP = path.join(ROOT, "target/test-bytecode.stamp");
const TEST = /^#\[test\b(.*)\]\n(?:public )?fun (\w+)/gm;
const CONSTANT = /^const (E\w+): u64 = (\w+);/gm;
const CLEVER = /^#\[error\b.*\]\nconst (E\w+):/gm;

export async function writeTestBytecode() {
  await whenStale(STAMP, TESTED.map(outputFile), undefined, async () => {
    const { compileTests } = await import("./compiler.mjs");
    const codes = await errorCodes();
    for (const pkg of TESTED) {
      const { modules } = await compileTests(pkg);
      const tests = await readTests(pkg, codes);
      const address = pkg.address ?? pkg.placeholder;
      await writeAtomically(outputFile(pkg), JSON.stringify({ name: pkg.name, address, modules, tests }, null, 1));
    }
  });
}

function outputFile(pkg) {
  return path.join(ROOT, "target/test-bytecode", `${pkg.name}.json`);
}

/** `{module: {constant: code}}`, where the compiler makes the code "clever", of every package; the modules that declare errors have distinct names. */
async function errorCodes() {
  const codes = {};
  for (const pkg of TESTED) {
    for (const text of Object.values(await readPackage(path.join(ROOT, pkg.folder), ["sources"]))) {
      const ofModule = (codes[moduleName(text)] ??= {});
      for (const [, name, value] of text.matchAll(CONSTANT)) ofModule[name] = `${BigInt(value)}`;
      for (const [, name] of text.matchAll(CLEVER)) ofModule[name] = "clever";
    }
  }
  return codes;
}

/** `[{module, function, expected}]`; a test without `expected` succeeds. */
async function readTests(pkg, codes) {
  const files = await readPackage(path.join(ROOT, pkg.folder), ["tests"]);
  return Object.values(files).flatMap((text) => {
    const tests = [...text.matchAll(TEST)];
    if (tests.length !== (text.match(/#\[test\b/g) ?? []).length)
      throw new Error(`a test of ${moduleName(text)} is not read`);
    return tests.map(([, attributes, name]) => ({
      module: moduleName(text),
      function: name,
      ...(attributes.includes("expected_failure") && { expected: expectedFailure(attributes, text, codes) }),
    }));
  });
}

function expectedFailure(attributes, text, codes) {
  const [, location] = attributes.match(/arithmetic_error, location = ([\w:]+)/) ?? [];
  if (location) return { kind: "arithmetic_error", module: location.split("::").pop() };
  const [, minor, where] = attributes.match(/vector_error, minor_status = (\d+), location = ([\w:]+)/) ?? [];
  if (minor) return { kind: "vector_error", module: where.split("::").pop(), code: minor };
  const [, place, constant] = attributes.match(/abort_code = ([\w:]+)::(\w+)/);
  const alias = place.split("::").pop();
  const module = text.match(new RegExp(`^use \\w+::(\\w+) as ${alias};`, "m"))?.[1] ?? alias;
  const code = codes[module]?.[constant];
  if (code === undefined) throw new Error(`no constant ${module}::${constant}`);
  return { kind: "abort", module, constant, code };
}

function moduleName(text) {
  return text.match(/^module \w+::(\w+);/m)?.[1];
}
