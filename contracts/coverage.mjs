// What the Move tests must name: every error, every event, every public function of our packages. Read from the sources,
// so that an addition without its test fails here.
import assert from "node:assert/strict";
import path from "node:path";
import { runChecks } from "./checks.mjs";
import { PACKAGES, ROOT, readPackage } from "./packages.mjs";

const MODULE = /^module \w+::(\w+);/m;
const ERROR = /^(.*)\nconst (E[A-Z]\w*): u64 = (\d+);/gm;
const EVENT = /^public struct (\w+)(?:<[^>]*>)? has copy, drop \{/gm;
const PUBLIC_FUNCTION = /^(?:#\[test_only\]\n)?public (?:entry )?fun (\w+)/gm;

const CHECKS = {
  every_error_has_a_test({ modules, tests }) {
    const missing = modules.flatMap(({ name, text }) =>
      errors(text)
        .map(({ constant }) => `${name}::${constant}`)
        .filter((error) => !new RegExp(`abort_code = (?:\\w+::)?${error}\\b`).test(tests)),
    );
    assert.deepEqual(missing, []);
  },

  every_error_says_what_to_do({ modules }) {
    for (const { name, text } of modules) {
      errors(text).forEach(({ above, constant, code }, index) => {
        assert.match(above, /^\/\/\/ [A-Z].*[.)]$/, `${name}::${constant} needs one sentence in a line of ///`);
        assert.equal(code, index, `${name}::${constant} is out of order`);
      });
    }
  },

  every_event_has_a_test({ modules, tests }) {
    const events = modules.flatMap(({ text }) => [...text.matchAll(EVENT)].map(([, name]) => name));
    assert.deepEqual(
      events.filter((name) => !tests.includes(`event_bytes<${name}>`) && !tests.includes(`::${name}>`)),
      [],
    );
  },

  every_public_function_has_a_test({ modules, tests }) {
    const untested = modules.flatMap(({ name, text }) =>
      [...text.matchAll(PUBLIC_FUNCTION)]
        .filter(([whole]) => !whole.startsWith("#"))
        .map(([, fun]) => fun)
        .filter((fun) => !new RegExp(`(?<!fun )\\b${fun}(?:<[^(]*>)?\\(`).test(tests))
        .map((fun) => `${name}::${fun}`),
    );
    assert.deepEqual(untested, []);
  },
};

/** One verdict for each check. */
export async function checkCoverage() {
  const ours = PACKAGES.filter(({ placeholder }) => placeholder);
  const sources = await texts(ours, "sources");
  const face = {
    modules: sources.map((text) => ({ name: text.match(MODULE)[1], text })),
    tests: (await texts(ours, "tests")).join("\n"),
  };
  return runChecks("coverage", CHECKS, face);
}

async function texts(packages, part) {
  const files = await Promise.all(packages.map((pkg) => readPackage(path.join(ROOT, pkg.folder), [part])));
  return files.flatMap((byPath) =>
    Object.entries(byPath)
      .filter(([file]) => file.endsWith(".move"))
      .map(([, text]) => text),
  );
}

function errors(text) {
  return [...text.matchAll(ERROR)].map(([, above, constant, code]) => ({ above, constant, code: Number(code) }));
}
