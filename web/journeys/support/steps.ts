import type { Page } from '@playwright/test';
import { expect } from './journey';

/** A stranger becomes somebody, by the wallet that lives in this browser. */
export async function signIn(page: Page): Promise<void> {
  await page.getByRole('banner').getByRole('button', { name: 'Sign in' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /Development wallet/ })
    .click();
  await expect(page.getByRole('link', { name: /^Signed in as/ })).toBeVisible();
}
