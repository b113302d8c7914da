import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';

const FOLDER = join(import.meta.dirname, '../../../e2e/target/screenshots');
/** From a phone to a wide screen. */
export const WIDTHS: readonly number[] = [390, 768, 1280, 1920];

/** Keeps a picture of the whole page at each width, for people to look at: `e2e/target/screenshots/NAME-WIDTH.png`. */
export async function photograph(page: Page, name: string, widths = WIDTHS): Promise<void> {
  const size = page.viewportSize();
  for (const width of widths) {
    await page.setViewportSize({ width, height: width < 768 ? 844 : 900 });
    await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
    await walkThrough(page);
    await page.screenshot({
      path: join(FOLDER, `${name}-${width}.png`),
      fullPage: true,
      animations: 'disabled',
      scale: 'css',
    });
  }
  if (size) {
    await page.setViewportSize(size);
  }
}

/** Some things show when they are first scrolled to. */
async function walkThrough(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const drawn = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    for (let top = 0; top < document.documentElement.scrollHeight; top += window.innerHeight) {
      window.scrollTo({ top, behavior: 'instant' });
      await drawn();
    }
    window.scrollTo({ top: 0, behavior: 'instant' });
    await drawn();
  });
}

/** `/watch/0x12…` is "watch", `/` is "home". */
export function pictureName(path: string, language: string): string {
  const [place, query] = path.split('?');
  return [place?.split('/')[1] || 'home', ...(query ? ['searched'] : []), language].join('-');
}
