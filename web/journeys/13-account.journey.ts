import { readFileSync } from 'node:fs';
import { expect, journey } from './support/journey';
import { Person } from './support/person';

journey('an account shows its browsers, gives its data out and forgets it', async ({ stage, newVisitor, complaints }) => {
  complaints.tolerate(/401/);
  const person = await Person.withMoney(stage);
  const page = await newVisitor(person);
  const elsewhere = await newVisitor(person);
  await elsewhere.goto('/account');
  await expect(elsewhere.getByText('This browser', { exact: true })).toBeVisible();
  await page.goto('/account');

  const browsers = page.getByRole('list', { name: 'Signed in' }).getByRole('listitem');
  await expect(browsers).toHaveCount(2);
  await browsers.getByRole('button', { name: /^Sign out/ }).click();
  await expect(browsers).toHaveCount(1);
  await elsewhere.reload();
  await expect(elsewhere.getByRole('heading', { name: 'No card on the counter' })).toBeVisible();

  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export my data' }).click();
  const exported = JSON.parse(readFileSync(await (await downloading).path(), 'utf8')) as { address: string };
  expect(exported.address).toBe(person.address);

  await page.getByRole('button', { name: 'Delete my data' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: 'Delete it for good' })).toBeDisabled();
  await dialog.getByLabel(/last four characters/).fill(person.address.slice(-4));
  await dialog.getByRole('button', { name: 'Delete it for good' }).click();
  await expect(page.getByRole('heading', { name: 'No card on the counter' })).toBeVisible();
});

journey('signing out everywhere reaches the other browser', async ({ stage, newVisitor, complaints }) => {
  complaints.tolerate(/401/);
  const person = await Person.withMoney(stage);
  const [page, elsewhere] = [await newVisitor(person), await newVisitor(person)];
  await elsewhere.goto('/account');
  await expect(elsewhere.getByRole('list', { name: 'Signed in' })).toBeVisible();
  await page.goto('/account');
  await page.getByRole('button', { name: 'Sign out everywhere' }).click();
  await expect(page.getByRole('heading', { name: 'No card on the counter' })).toBeVisible();
  await elsewhere.reload();
  await expect(elsewhere.getByRole('heading', { name: 'No card on the counter' })).toBeVisible();
});
