import { mkdirSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect } from './journey';

const FOLDER = `${import.meta.dirname}/../../target/pictures`;
/** A phone, a tablet held upright, a laptop, a large screen. */
const SCREENS = [
  { width: 390, height: 844 },
  { width: 768, height: 1024 },
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
];

/** German has the same pages; `BLOCKBUSTER_PICTURES=1` asks for their pictures too. */
export const languages = process.env['BLOCKBUSTER_PICTURES'] === '1' ? ['en', 'de'] : ['en'];

/** Keeps what a page looks like, from top to bottom, on every kind of screen. */
export async function takePictures(page: Page, name: string): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const before = page.viewportSize();
  for (const screen of SCREENS) {
    await page.setViewportSize(screen);
    await page.evaluate(() => scrollTo(0, 0));
    const picture = await page.screenshot({
      path: `${FOLDER}/${name}-${screen.width}.png`,
      fullPage: true,
      animations: 'disabled',
    });
    expect(picture.length).toBeGreaterThan(0);
  }
  if (before !== null) {
    await page.setViewportSize(before);
  }
}
