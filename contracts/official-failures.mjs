// What the official machine says about tests that fail: read from the report of a run that expects no failures.
const BOX = /┌── (\w+) ─+\n([^]*?)└─/g;
const SECTION = /^Failures in (\w+)::(\w+):$/gm;
const OUTCOME = /Test was not expected to error, but it (.*?) originating in the module (\w+)::(\w+) rooted here/;
const PLACE = /^│\s+┌─ (?:\S*\/)?([^\s/]+:\d+:\d+)$/m;
const IN_FUNCTION = "In this function in";

/**
 * `{"module::test": {status, code or constant, module, function, place}}`; `function` and `place` (file:line:column) are
 * missing where the report shows none, code and constant where the abort names none.
 */
export function readFailures(report) {
  const failures = {};
  const sections = [...report.matchAll(SECTION)];
  sections.forEach((section, i) => {
    const text = report.slice(section.index, sections[i + 1]?.index);
    for (const [, test, box] of text.matchAll(BOX)) failures[`${section[2]}::${test}`] = readFailure(test, box);
  });
  return failures;
}

function readFailure(test, box) {
  const [, outcome, , module] = box.match(OUTCOME) ?? [];
  if (!outcome) throw new Error(`the failure of ${test} is not understood:\n${box}`);
  const place = box.match(PLACE)?.[1];
  return { ...readOutcome(outcome), module, function: readFunction(box.split("\n")), place };
}

function readOutcome(outcome) {
  const [, code] = outcome.match(/^aborted with code (\d+)/) ?? [];
  if (code) return { status: "ABORTED", code };
  const [, constant] = outcome.match(/^aborted with error constant '(\w+)'/) ?? [];
  if (constant) return { status: "ABORTED", constant };
  if (outcome === "aborted") return { status: "ABORTED" };
  if (outcome.startsWith("gave an arithmetic error")) return { status: "ARITHMETIC_ERROR", code: "0" };
  const [, detail] = outcome.match(/^gave a vector operation error with sub-status (\d+)/) ?? [];
  if (detail) return { status: "VECTOR_OPERATION_ERROR", code: detail };
  const [, status] = outcome.match(/^gave an? (\w+) \(code \d+\)/) ?? [];
  if (status) return { status, code: "0" };
  throw new Error(`unknown outcome: ${outcome}`);
}

/** The name above the label "In this function", which starts below the name or below the dashes that underline it. */
function readFunction(lines) {
  const label = lines.findIndex((line) => line.includes(IN_FUNCTION));
  if (label < 0) return undefined;
  const dashes = lines[label].search(/-+ In this function in/);
  const column = dashes < 0 ? lines[label].indexOf(IN_FUNCTION) : dashes;
  const source = lines.slice(0, label).findLast((line) => /^│\s+\d+ │/.test(line));
  return source?.slice(column).match(/^\w+/)?.[0];
}
