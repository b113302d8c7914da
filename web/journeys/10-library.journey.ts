import { expect, journey } from './support/journey';

journey('a stranger walks from the entrance to a film by searching and filtering', async ({ page, stage }) => {
  const film = await stage.film('camera');
  await page.goto('/');
  await page.getByRole('link', { name: 'Browse the shelf' }).click();
  await expect(page).toHaveURL('/library');

  const films = page.getByRole('list', { name: 'Films' }).getByRole('link');
  await page.getByRole('searchbox', { name: 'Search the library' }).fill('camrea');
  await expect(page).toHaveURL('/library?q=camrea');
  await expect(films).toHaveText([film.title]);

  await page.getByLabel('Length').selectOption('short');
  await expect(page).toHaveURL('/library?q=camrea&length=short');
  await page.reload();
  await expect(films).toHaveText([film.title]);

  await page.getByRole('button', { name: 'Remove filter: “camrea”' }).click();
  await expect(page).toHaveURL('/library?length=short');
  await page.goBack();
  await expect(page.getByRole('searchbox')).toHaveValue('camrea');

  const poster = page.getByRole('list', { name: 'Films' }).locator('img');
  await expect.poll(() => poster.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  expect(await poster.evaluate((image: HTMLImageElement) => new URL(image.currentSrc).search)).toBe('?width=480');

  await films.click();
  await expect(page).toHaveURL(`/watch/${film.id}`);
});
