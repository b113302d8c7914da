import { ForeignWallet } from './support/foreign-wallet';
import { expect, journey } from './support/journey';
import { Person } from './support/person';

journey('a stranger gets a wallet, test money and a membership, renews it and moves up', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Choose Standard' }).click();
  const checkout = page.getByRole('dialog', { name: 'Buy Standard' });
  await checkout.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('button', { name: /Development wallet/ }).click();

  await expect(checkout.getByText('That is not enough.')).toBeVisible();
  await expect(checkout.getByRole('button', { name: /^Pay/ })).toBeDisabled();
  await checkout.getByRole('button', { name: 'Get test money' }).click();
  await expect(checkout.getByText('7 SUI to film makers')).toBeVisible();
  await checkout.getByRole('button', { name: 'Pay 10 SUI' }).click();

  await expect(checkout).toBeHidden();
  const yours = page.getByRole('region', { name: 'Your membership' });
  await expect(yours.getByRole('heading', { name: 'Standard' })).toBeVisible();
  await expect(yours.getByText('30 days left')).toBeVisible();
  const history = page.getByRole('list', { name: 'History' }).getByRole('listitem');
  await expect(history).toHaveCount(1);
  await expect(history).toContainText('7 SUI to film makers, 3 SUI to the store');

  await yours.getByRole('button', { name: 'Renew' }).click();
  await page.getByRole('button', { name: 'Pay 10 SUI' }).click();
  await expect(yours.getByText('60 days left')).toBeVisible();

  await page.getByRole('button', { name: 'Upgrade to Premium' }).click();
  await page.getByRole('button', { name: /^Pay (9|10)/ }).click();
  await expect(yours.getByRole('heading', { name: 'Premium' })).toBeVisible();
  await expect(history).toHaveCount(3);
  await expect(history.first()).toContainText('Upgraded to Premium');

  await page.reload();
  await expect(yours.getByRole('heading', { name: 'Premium' })).toBeVisible();
  await expect(page.getByText('Your wallet is not connected')).toBeHidden();
  await expect(page.getByRole('list', { name: 'Tickets' }).getByRole('button')).toHaveText(['Renew Premium']);
});

journey('somebody with exactly the price and nothing for gas buys', async ({ newVisitor, stage }) => {
  const tier = stage.config.tiers[0]!;
  const buyer = await Person.withExactly(stage, BigInt(tier.price));
  const page = await newVisitor(buyer);
  await page.goto(`/membership?tier=${tier.id}`);
  await page.getByRole('button', { name: /^Pay 5/ }).click();

  await expect(
    page.getByRole('region', { name: 'Your membership' }).getByRole('heading', { name: tier.name }),
  ).toBeVisible();
  await expect(page.getByRole('region', { name: 'Your wallet' })).toContainText('0 SUI');
});

journey(
  'a passkey is a wallet: it signs in, buys, and is found again in a browser that forgot it',
  async ({ page, context }) => {
    const browser = await context.newCDPSession(page);
    await browser.send('WebAuthn.enable');
    await browser.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    await page.goto('/membership');
    await page.getByRole('banner').getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('button', { name: /Create a passkey/ }).click();
    const who = page.getByRole('link', { name: /^Signed in as/ });
    await expect(who).toBeVisible();
    const address = await who.textContent();

    await page.getByRole('button', { name: 'Get test money' }).click();
    await page.getByRole('button', { name: 'Buy Basic' }).click();
    await page.getByRole('button', { name: 'Pay 5 SUI' }).click();
    const yours = page.getByRole('region', { name: 'Your membership' });
    await expect(yours.getByRole('heading', { name: 'Basic' })).toBeVisible();

    await page.evaluate(() => localStorage.clear());
    await page.reload();
    await page.getByRole('banner').getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('button', { name: 'I already have one' }).click();
    await expect(who).toHaveText(address!);
    await expect(yours.getByRole('heading', { name: 'Basic' })).toBeVisible();
  },
);

journey('who signed in before has the wallet at hand again', async ({ newVisitor, stage }) => {
  const page = await newVisitor(await Person.withMoney(stage));
  await page.goto('/membership');
  await expect(page.getByRole('region', { name: 'Your wallet' })).toContainText('Development wallet');
});

journey('a wallet of somebody else signs in and buys, and may say no', async ({ page, context, stage, complaints }) => {
  complaints.tolerate(/status of 403.*\/api\/v1\/sponsorships/);
  const wallet = await ForeignWallet.installIn(context, stage, await Person.withMoney(stage));
  await page.goto('/membership');
  await page.getByRole('banner').getByRole('button', { name: 'Sign in' }).click();
  const ways = page.getByRole('dialog');
  wallet.refusesOnce = true;
  await ways.getByRole('button', { name: ForeignWallet.NAME }).click();
  await expect(ways.getByRole('alert')).toBeVisible();
  await ways.getByRole('button', { name: ForeignWallet.NAME }).click();
  await expect(page.getByRole('link', { name: /^Signed in as/ })).toBeVisible();

  const checkout = page.getByRole('dialog', { name: 'Buy Basic' });
  await page.getByRole('button', { name: 'Buy Basic' }).click();
  wallet.refusesOnce = true;
  await checkout.getByRole('button', { name: 'Pay 5 SUI' }).click();
  await expect(checkout.getByRole('alert')).toBeVisible();
  await checkout.getByRole('button', { name: 'Pay 5 SUI' }).click();
  const yours = page.getByRole('region', { name: 'Your membership' });
  await expect(yours.getByRole('heading', { name: 'Basic' })).toBeVisible();
  expect(wallet.asked).toEqual(['message', 'message', 'transaction', 'transaction']);

  await page.reload();
  await expect(page.getByRole('region', { name: 'Your wallet' })).toContainText(ForeignWallet.NAME);
});
