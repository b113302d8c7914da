import { expect, type Page } from '@playwright/test';
import type { Stage } from './stage';

/** Every page there is. */
export async function allPages(stage: Stage): Promise<readonly string[]> {
  const film = await stage.film('camera');
  return [
    '/',
    '/library',
    '/library?q=nothing-of-that-name',
    `/watch/${film.id}`,
    '/membership',
    '/uploader',
    '/moderation',
    '/figures',
    '/account',
    '/status',
    '/offline',
    '/no-such-page',
  ];
}

/** Opens a page and waits until it has everything that it asks for. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
  // Motion begins from nearly invisible; what is judged is what it leads to. Some of it never ends.
  await page.evaluate(() => {
    const ending = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY);
    return Promise.all(ending.map((animation) => animation.finished.catch(() => undefined)));
  });
}
