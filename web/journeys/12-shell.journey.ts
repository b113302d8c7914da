import { expect, journey } from './support/journey';

journey('the status page says that every part answers', async ({ page }) => {
  await page.goto('/status');
  await expect(page.getByRole('status').filter({ hasText: 'Everything answers.' })).toBeVisible();
});

journey('an unknown address leads to a page that leads on', async ({ page, complaints }) => {
  complaints.tolerate(/404/);
  const answer = await page.goto('/no-such-page');
  expect(answer?.status()).toBe(404);
  await page.getByRole('link', { name: 'Back to the shelf' }).click();
  await expect(page).toHaveURL('/library');
});

journey(
  'a page that cannot be fetched gives way to the offline page, until it can',
  async ({ page, context, complaints }) => {
    complaints.tolerate(/net::ERR_|ServiceWorker/);
    await page.goto('/');
    await page.evaluate(() => navigator.serviceWorker.ready);
    await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);

    await context.setOffline(true);
    await page.goto('/library');
    await expect(page.getByRole('heading', { name: 'You are offline' })).toBeVisible();

    await context.setOffline(false);
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'The library' })).toBeVisible();
  },
);

journey('the service worker keeps the shell alone', async ({ page }) => {
  await page.goto('/');
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.goto('/library');
  await expect(page.getByRole('list', { name: 'Films' })).toBeVisible();

  const kept = await page.evaluate(async () => {
    const caches = await Promise.all((await window.caches.keys()).map((name) => window.caches.open(name)));
    return (await Promise.all(caches.map((cache) => cache.keys()))).flat().map(({ url }) => new URL(url).pathname);
  });
  expect(kept).toContain('/offline');
  expect(kept.filter((path) => !/^\/(offline|favicon\.svg|_next\/static\/.+)$/.test(path))).toEqual([]);
});

journey('the app can be installed', async ({ page, context }) => {
  await page.goto('/');
  await page.evaluate(() => navigator.serviceWorker.ready);
  const devtools = await context.newCDPSession(page);
  const { errors } = await devtools.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors');
  // Every context of a test is a private window to Chromium.
  expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito')).toEqual([]);
});
