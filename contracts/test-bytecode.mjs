// Writes the unit tests as bytecode with the outcome that each expects, for other virtual machines to run:
// target/test-bytecode/<package>.json, all packages linked to each other at their placeholder addresses.
import path from "node:path";
import { whenStale, writeAtomically } from "./files.mjs";
import { readFailures } from "./official-failures.mjs";
import { ROOT, TESTED, readPackage } from "./packages.mjs";

const STAMP = path.join(ROOT, "target/test-bytecode.stamp");
const TEST = /^#\[test\b(.*)\]\n((?:public )?fun (\w+))/gm;

export async function writeTestBytecode() {
  await whenStale(STAMP, TESTED.map(outputFile), undefined, async () => {
    const { compileTests, runTests } = await import("./compiler.mjs");
    for (const pkg of TESTED) {
      const { modules } = await compileTests(pkg);
      const failures = readFailures(await runTests(pkg, expectingSuccess));
      const tests = await readTests(pkg, failures);
      const address = pkg.address ?? pkg.placeholder;
      await writeAtomically(outputFile(pkg), JSON.stringify({ name: pkg.name, address, modules, tests }, null, 1));
    }
  });
}

function outputFile(pkg) {
  return path.join(ROOT, "target/test-bytecode", `${pkg.name}.json`);
}

function expectingSuccess(files) {
  const plain = Object.entries(files).map(([file, text]) => [
    file,
    file.endsWith(".move") ? text.replace(TEST, (_, attributes, rest) => `#[test]\n${rest}`) : text,
  ]);
  return Object.fromEntries(plain);
}

/** `[{module, function, expected}]`; a test without `expected` succeeds. */
async function readTests(pkg, failures) {
  const files = await readPackage(path.join(ROOT, pkg.folder), ["tests"]);
  return Object.values(files).flatMap((text) => {
    const tests = [...text.matchAll(TEST)];
    if (tests.length !== (text.match(/#\[test\b/g) ?? []).length)
      throw new Error(`a test of ${moduleName(text)} is not read`);
    return tests.map(([, attributes, , name]) => {
      const expected = failures[`${moduleName(text)}::${name}`];
      if (attributes.includes("expected_failure") !== (expected !== undefined))
        throw new Error(`${moduleName(text)}::${name} does not do what its attribute says`);
      return { module: moduleName(text), function: name, expected };
    });
  });
}

function moduleName(text) {
  return text.match(/^module \w+::(\w+);/m)?.[1];
}
