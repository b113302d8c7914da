import { defineConfig } from '@playwright/test';
import { chromium } from './support/chromium';
import { platformUrl } from './support/stage';

/** Journeys share one platform: one after the other, in the order of their files' names. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.journey.ts',
  outputDir: '../target/journeys',
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['junit', { outputFile: '../target/journeys.xml' }]],
  use: {
    baseURL: platformUrl,
    ...chromium,
    locale: 'en-GB',
    viewport: { width: 1280, height: 800 },
    // What moves without end costs a machine without a graphics card more than everything else.
    contextOptions: { reducedMotion: 'reduce' },
    actionTimeout: 20_000,
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
  },
});
