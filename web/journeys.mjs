// Plays the journeys on a running platform: BLOCKBUSTER_URL, BLOCKBUSTER_DATA and BLOCKBUSTER_FILMS say which (journeys/support/stage.ts).
// Arguments are Playwright's: the name of a file, `--headed`, `--grep TITLE`.
import { prepare, run } from './tools.mjs';

await prepare();
run('@playwright/test/cli.js', 'test', '--config', 'journeys/playwright.config.ts', ...process.argv.slice(2));
