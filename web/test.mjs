// Checks formatting, lint and types and runs the tests; ends with one line `N passed, N failed`.
import { prepare, run } from './tools.mjs';

await prepare();
run('@biomejs/biome/bin/biome', 'check', '.');
run('typescript/bin/tsc', '--noEmit');
const { startVitest } = await import('vitest/node');
const vitest = await startVitest('test', [], {
  watch: false,
  reporters: ['default', ['junit', { outputFile: 'target/TEST-web.xml', suiteName: 'web' }]],
});
const cases = vitest.state.getTestModules().flatMap((module) => [...module.children.allTests()]);
const failed = cases.filter((test) => test.result().state === 'failed').length;
const broken = vitest.state.getTestModules().filter((module) => module.errors().length > 0).length;
await vitest.close();
console.log(`${cases.length - failed} passed, ${failed + broken} failed`);
process.exitCode = failed + broken === 0 ? 0 : 1;
