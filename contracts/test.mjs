// Builds what is stale, then runs every package's Move unit tests by the official virtual machine, and the checks of the
// public face. Each package runs in a process of its own, because an endless loop can only be ended from outside.
import { execFile } from "node:child_process";
import { readdir } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { checkCoverage } from "./coverage.mjs";
import { writeAtomically } from "./files.mjs";
import { checkFormat } from "./format.mjs";
import { installDependencies } from "./install.mjs";
import { ROOT, TESTED } from "./packages.mjs";
import { checkFrameworkSignatures } from "./framework-signatures.mjs";
import { checkPublicFace } from "./public-face.mjs";
import { writeTestBytecode } from "./test-bytecode.mjs";

const TIMEOUT_MS = 180_000;
const VERDICT = /^\[ (PASS|FAIL|TIMEOUT) +\] (\S+)/gm;

if (process.argv[2]) {
  const { runTests } = await import("./compiler.mjs");
  process.stdout.write(await runTests(TESTED.find(({ name }) => name === process.argv[2])));
} else {
  installDependencies();
  await import("./build.mjs");
  const results = [];
  for (const pkg of TESTED) if (await hasTests(pkg)) results.push(...(await testPackage(pkg.name)));
  results.push(
    ...(await checkPublicFace()),
    ...(await checkFrameworkSignatures()),
    ...(await checkCoverage()),
    await checkFormat(),
  );
  await writeTestBytecode();
  await report(results);
}

async function hasTests(pkg) {
  const entries = await readdir(path.join(ROOT, pkg.folder, "tests")).catch(() => []);
  return entries.length > 0;
}

async function testPackage(name) {
  try {
    const self = fileURLToPath(import.meta.url);
    const run = promisify(execFile)(process.execPath, [self, name], { timeout: TIMEOUT_MS, maxBuffer: 64 << 20 });
    return readReport(name, (await run).stdout);
  } catch (e) {
    const detail = e.killed ? `no result after ${TIMEOUT_MS / 1000} s` : e.stderr || e.message;
    return [{ package: name, test: `${name}::*`, verdict: "fail", detail }];
  }
}

function readReport(name, output) {
  const results = [...output.matchAll(VERDICT)].map(([, verdict, test]) => ({
    package: name,
    test,
    verdict: verdict.toLowerCase(),
    ...(verdict !== "PASS" && { detail: failure(output, test) }),
  }));
  if (results.length > 0 && output.includes("Test result:")) return results;
  return [{ package: name, test: `${name}::*`, verdict: "fail", detail: output }];
}

/** The runner's box for a failed test, reduced to the place and the sentence that says what happened. */
function failure(output, test) {
  const [, box = output] = output.match(new RegExp(`┌── ${test.split("::").pop()} ─+\n([^]*?)└─`)) ?? [];
  const place = box.match(/┌─ (\S+)/)?.[1] ?? "";
  const sentence = box.match(/(Test [^\n]*|Expected [^\n]*|ITE: [^\n]*)/)?.[1] ?? box.trim();
  return `${place} ${sentence}`.trim();
}

async function report(results) {
  const failed = results.filter(({ verdict }) => verdict !== "pass");
  const verdicts = results.map(({ package: pkg, test, verdict }) => ({ package: pkg, test, verdict }));
  await writeAtomically(path.join(ROOT, "target/move-tests.json"), JSON.stringify(verdicts, null, 1));
  for (const { test, detail } of failed) console.log(`FAILED ${test}: ${detail.replace(/\s+/g, " ").trim()}`);
  console.log(`${results.length - failed.length} passed, ${failed.length} failed`);
  process.exitCode = failed.length === 0 ? 0 : 1;
}
