// Takes the root README's picture: the entrance of a running platform (BLOCKBUSTER_URL) as a first `up` leaves it, 1280 wide.
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { chromium as system } from './journeys/support/chromium.ts';
import { here } from './tools.mjs';

const platform = process.env.BLOCKBUSTER_URL ?? 'http://localhost:8080';
const browser = await chromium.launch(system.launchOptions);
const page = await browser.newPage({ viewport: { width: 1280, height: 1320 }, locale: 'en-GB', reducedMotion: 'reduce' });
await page.goto(platform);
await page.getByRole('list', { name: 'New on the shelf' }).getByRole('link').first().waitFor();
await page.waitForLoadState('networkidle');
await page.screenshot({ path: join(here, '../docs/screenshot.jpg'), type: 'jpeg', quality: 82 });
await browser.close();
