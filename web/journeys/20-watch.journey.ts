import { expect, journey } from './support/journey';
import { Person } from './support/person';
import { PlayerOnPage } from './support/player';

journey('a member watches, rates, and finds the place again', async ({ stage, newVisitor }) => {
  const film = await stage.film('camera');
  const member = await Person.withMoney(stage);
  await member.buyMembership(2);
  const page = await newVisitor(member);
  const player = new PlayerOnPage(page, film);
  await player.open();
  await expect(page.getByText('Watch some of it, then say what you think')).toBeVisible();
  await player.play();
  const frames = await player.reaches(1);
  expect(await player.reaches(21)).toBeGreaterThan(frames + 200);

  await page.getByRole('radio', { name: '4 stars' }).check();
  await page.getByRole('button', { name: 'Rate it' }).click();
  await expect(page.getByText('Your stars are on the chain')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Change rating' })).toBeDisabled();
  await expect(page.getByRole('complementary', { name: 'What members say' })).toContainText(/[1-9]\d* ratings?/);

  await player.button('Play').click();
  await player.reaches(24);
  await page.goto('/library');
  await player.open();
  await page.getByRole('button', { name: /^Resume at 0:2\d$/ }).click();
  await player.reaches(25);

  const history = await page.request.get('/api/v1/account/history', {
    headers: { Authorization: `Bearer ${(await member.logIn()).token}` },
  });
  expect(await history.json()).toMatchObject({ items: [{ contentId: film.id, finished: false }] });
});

journey('sound, subtitles, quality and speed are changed while a film plays', async ({ stage, newVisitor }) => {
  const film = await stage.film('bilingual');
  const member = await Person.withMoney(stage);
  await member.buyMembership(2);
  const page = await newVisitor(member);
  const player = new PlayerOnPage(page, film);
  await player.open();
  await player.play();
  await player.reaches(1);
  await player.button('Pause').click();

  await player.button('Settings').click();
  const settings = page.getByRole('dialog', { name: 'Settings' });
  await player.setting('Sound').click();
  await settings.getByRole('radio', { name: 'German' }).click();
  await expect(player.setting('Sound')).toContainText('German');
  await player.setting('Subtitles').click();
  await settings.getByRole('radio', { name: 'English' }).click();
  await expect
    .poll(() =>
      page.evaluate(() =>
        [...document.querySelector('video')!.textTracks].map((track) => (track.activeCues?.[0] as VTTCue | undefined)?.text),
      ),
    )
    .toContain('Hello');
  await player.setting('Speed').click();
  await settings.getByRole('radio', { name: '2×', exact: true }).click();
  await page.keyboard.press('Escape');
  await expect(settings).toBeHidden();
  await player.button('Play').click();
  await player.reaches(8);
  expect(await page.evaluate(() => document.querySelector('video')!.playbackRate)).toBe(2);
});

journey('a tier of one stream plays on one screen, and hands over to another', async ({ stage, newVisitor, complaints }) => {
  complaints.tolerate(/409/);
  const film = await stage.film('camera');
  const member = await Person.withMoney(stage);
  await member.buyMembership(0);
  const first = new PlayerOnPage(await newVisitor(member), film);
  await first.open();
  await first.play();
  await first.reaches(1);
  await first.button('Settings').click();
  await first.setting('Quality').click();
  await expect(first.page.getByText('Your tier plays up to 480p. This film also comes in 720p.')).toBeVisible();

  const second = new PlayerOnPage(await newVisitor(member), film);
  await second.open();
  await second.play();
  const refusal = second.skin.getByRole('alert').filter({ hasText: 'Every seat is taken' });
  await expect(refusal).toContainText('Your tier plays 1 stream at a time.');
  await expect(refusal.getByRole('listitem')).toContainText('camera');
  await refusal.getByRole('button', { name: 'Stop that one' }).click();
  await second.reaches(1);
});

journey('who has no membership is shown the way to one', async ({ stage, page, newVisitor, complaints }) => {
  complaints.tolerate(/40[13]/);
  const film = await stage.film('camera');
  const stranger = new PlayerOnPage(page, film);
  await stranger.open();
  await stranger.play();
  await stranger.skin.getByRole('alert').getByRole('button', { name: 'Sign in' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /Development wallet/ })
    .click();
  await expect(stranger.skin.getByRole('alert').getByRole('link', { name: 'See memberships' })).toHaveAttribute(
    'href',
    '/membership',
  );

  const late = new PlayerOnPage(await newVisitor(await Person.withMoney(stage)), film);
  await late.page.route('**/api/v1/streams', (route) =>
    route.fulfill({
      status: 403,
      contentType: 'application/problem+json',
      json: {
        type: '/problems/membership-expired',
        title: 'The membership has expired',
        status: 403,
        detail: 'It expired.',
        expiredAt: '2026-03-01T12:00:00Z',
      },
    }),
  );
  await late.open();
  await late.play();
  await expect(late.skin.getByRole('alert')).toContainText('It ran out on March 1, 2026.');
  await expect(late.page.getByRole('link', { name: 'Renew' })).toHaveAttribute('href', '/membership');
});

journey('a film goes on after the network was away', async ({ stage, newVisitor, complaints }) => {
  complaints.tolerate(/ERR_INTERNET_DISCONNECTED/);
  const film = await stage.film('camera');
  const member = await Person.withMoney(stage);
  await member.buyMembership(2);
  const page = await newVisitor(member);
  const player = new PlayerOnPage(page, film);
  await player.open();
  await player.play();
  await player.reaches(2);

  await page.context().setOffline(true);
  await expect(page.getByText('No network. Playing what is loaded')).toBeVisible();
  await expect.poll(() => player.loadedAhead(), { timeout: 40_000 }).toBeLessThan(0.5);
  const stopped = await player.time();
  await page.context().setOffline(false);
  await player.reaches(stopped + 3);
  await expect(page.getByText('No network. Playing what is loaded')).toBeHidden();
});

journey('a film is watched by keyboard alone', async ({ stage, newVisitor }) => {
  const film = await stage.film('camera');
  const member = await Person.withMoney(stage);
  await member.buyMembership(2);
  const page = await newVisitor(member);
  const player = new PlayerOnPage(page, film);
  await player.open();
  const play = page.getByRole('button', { name: 'Play', exact: true });
  await expect(async () => {
    await page.keyboard.press('Tab');
    await expect(play).toBeFocused({ timeout: 100 });
  }).toPass();
  await page.keyboard.press('Enter');
  await player.reaches(1);

  await page.keyboard.press('k');
  await expect(player.button('Play')).toBeVisible();
  await page.keyboard.press('l');
  await expect.poll(() => player.time()).toBeGreaterThan(10.5);
  await page.keyboard.press('m');
  await expect(player.button('Unmute')).toBeVisible();
  await page.keyboard.press('i');
  await expect(player.skin.getByRole('region', { name: 'Playback figures' })).toContainText(/First frame\s*[\d,]+ ms/);
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(help).toContainText('Picture in picture');
  await page.keyboard.press('Escape');
  await expect(help).toBeHidden();
  await page.keyboard.press('f');
  await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
  await page.keyboard.press('Escape');
  await page.keyboard.press('k');
  await player.reaches(14);
});

journey('a phone shows the whole page and plays', async ({ stage, newVisitor }) => {
  const film = await stage.film('camera');
  const member = await Person.withMoney(stage);
  await member.buyMembership(2);
  const page = await newVisitor(member, { viewport: { width: 390, height: 844 }, hasTouch: true });
  const player = new PlayerOnPage(page, film);
  await player.open();
  await player.play();
  await player.reaches(2);
  await player.button('Settings').click();
  await expect(page.getByRole('dialog', { name: 'Settings' })).toBeVisible();
  await player.button('Close').click();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});

journey('an address of no film leads to the lost page', async ({ page, complaints }) => {
  complaints.tolerate(/404/);
  await page.goto('/watch/0xdead');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText("This tape isn't on the shelf");
  await expect(page.getByRole('main').getByRole('link', { name: 'Back to the shelf' })).toBeVisible();
});
