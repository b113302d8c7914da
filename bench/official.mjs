// Times the official compiler and machine (WebAssembly) and prints {name: [milliseconds]} as JSON.
//   official.mjs loops TURNS     what the loops of move/sources/loops.move take for so many turns
//   official.mjs tests PACKAGE   compiling and running a package's unit tests, and compiling it alone
import { installDependencies } from "../contracts/install.mjs";
import { TESTED } from "../contracts/packages.mjs";

const ROUNDS = 5;
const [, , what, argument] = process.argv;

installDependencies();
const { compileTests, runTests } = await import("../contracts/compiler.mjs");
const answers = { loops, tests };
console.log(JSON.stringify(await answers[what](argument)));

/** The difference between many turns and none, so that compiling and starting don't count. */
async function loops(turns) {
  const times = {};
  for (const loop of ["integers", "vectors", "calls"]) {
    times[loop] = [];
    await runLoop(loop, turns);
    for (let i = 0; i < ROUNDS; i++) {
      const none = await milliseconds(() => runLoop(loop, 0));
      times[loop].push((await milliseconds(() => runLoop(loop, turns))) - none);
    }
  }
  return times;
}

async function runLoop(loop, turns) {
  const test = `#[test_only] module bench::turn;\n#[test] fun turn() { bench::loops::${loop}(${turns}); }\n`;
  const report = await runTests({ name: "bench", folder: "../bench/move" }, { "tests/turn.move": test });
  if (!report.includes("[ PASS")) throw new Error(report);
}

async function tests(name) {
  const pkg = TESTED.find((tested) => tested.name === name);
  const times = { whole: [], compiling: [] };
  for (let i = 0; i < ROUNDS; i++) {
    times.whole.push(await milliseconds(() => runTests(pkg)));
    times.compiling.push(await milliseconds(() => compileTests(pkg)));
  }
  return times;
}

async function milliseconds(action) {
  const started = performance.now();
  await action();
  return performance.now() - started;
}
