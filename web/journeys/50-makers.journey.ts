import { Ed25519Keypair } from '@mysten/sui/keypairs/ed25519';
import type { Page } from '@playwright/test';
import { violations } from './support/axe';
import { expect, journey } from './support/journey';
import { open } from './support/pages';
import { Person } from './support/person';
import { takePictures } from './support/pictures';
import type { Stage } from './support/stage';

/** No other film has it, even where this journey was gone before. */
const TITLE = `Harbour Lights ${Date.now()}`;
const WATCHED_SECONDS = 10;
/** Wallets ask whether the platform pays, which it does not for decisions. */
const UNPAID = /status of 403.*\/api\/v1\/sponsorships/;
/** Nobody left off in a film that nobody saw. */
const UNSEEN = /status of 404.*\/api\/v1\/account\/history/;
const REASON = 'Claimed by somebody else.';

/** Pays out what was watched until now. */
async function distribute(stage: Stage): Promise<void> {
  const operator = Person.of(stage, stage.key('operator'));
  const { token } = await operator.logIn();
  await operator.post('/distributions', {}, token);
}

/** Watches for some seconds, and leaves. */
async function watch(page: Page, id: string): Promise<void> {
  await page.goto(`/watch/${id}`);
  await page.getByRole('button', { name: 'Play' }).first().click();
  const video = page.locator('video');
  await expect
    .poll(() => video.evaluate(({ currentTime }: HTMLVideoElement) => currentTime))
    .toBeGreaterThan(WATCHED_SECONDS);
  const ended = page.waitForResponse((response) => response.url().endsWith('/end'));
  await page.getByRole('link', { name: 'Library' }).first().click();
  await ended;
  await expect.poll(() => page.evaluate(playsWithEvidence)).toBeGreaterThan(0);
}

/** How many plays this browser can prove. The last answer brings the proof, and takes a moment to be kept. */
async function playsWithEvidence(): Promise<number> {
  const name = 'blockbuster-evidence';
  if (!(await indexedDB.databases()).some((database) => database.name === name)) {
    return 0;
  }
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await done(indexedDB.open(name));
  try {
    return await done(database.transaction('plays').objectStore('plays').count());
  } finally {
    database.close();
  }
}

/** Charts of what was watched, and the same in numbers, for everybody; the sums follow within half a minute. */
async function showsFigures(page: Page): Promise<void> {
  const days = page.getByRole('table', { name: 'Day by day' });
  await expect(async () => {
    await page.reload();
    await page.getByText('Day by day as a table').click();
    await expect(days.getByRole('cell', { name: /^[1-9]/ })).not.toHaveCount(0, { timeout: 2_000 });
  }).toPass({ timeout: 90_000, intervals: [2_000] });
  for (const name of ['Hours watched', 'Views']) {
    await expect(page.getByRole('img', { name, exact: true }).locator('svg').first()).toBeVisible();
  }
  expect(await violations(page)).toEqual([]);
}

journey('a film goes from its maker to the shelf, is watched, and pays', async ({ stage, newVisitor, complaints }) => {
  complaints.tolerate(UNPAID, UNSEEN);
  journey.setTimeout(600_000);
  const maker = await newVisitor(Person.of(stage, Ed25519Keypair.generate()));
  await maker.goto('/uploader');
  await maker.getByLabel('Name').fill('Harbour Films');
  await maker.getByRole('button', { name: 'Become a creator' }).click();
  await expect(maker.getByRole('heading', { name: 'Put your film in the slot' })).toBeVisible();

  await maker.getByLabel('Choose a film').setInputFiles(stage.filmFile('short/camera.mp4'));
  await maker.getByRole('textbox', { name: 'Title', exact: true }).fill(TITLE);
  await maker.getByLabel('Genre').fill('Noir');
  await expect(maker.getByRole('heading', { name: 'What it will cost' }).locator('..')).toContainText('WAL');
  await maker.getByRole('button', { name: 'Send the film' }).click();

  const works = maker.getByRole('region', { name: 'In the works' });
  await expect(works.getByRole('progressbar', { name: new RegExp(`^${TITLE}`) })).toBeVisible();
  await expect(maker.getByRole('region', { name: 'With the moderators' })).toContainText(TITLE, { timeout: 300_000 });

  const stranger = await newVisitor();
  await stranger.goto('/library');
  const onTheShelf = stranger.getByRole('list', { name: 'Films' }).getByRole('link', { name: TITLE });
  await expect(stranger.getByRole('heading', { name: 'Films' })).toBeAttached();
  await expect(onTheShelf).toHaveCount(0);

  const judge = Person.of(stage, stage.key('moderator'));
  await judge.askFaucet();
  const bench = await newVisitor(judge);
  await bench.goto('/moderation');
  const waiting = bench.getByRole('article', { name: TITLE });
  await waiting.getByRole('button', { name: `Watch ${TITLE}` }).click();
  const screen = bench.getByRole('dialog').locator('video');
  await screen.evaluate((video: HTMLVideoElement) => video.play());
  await expect.poll(() => screen.evaluate((video: HTMLVideoElement) => video.currentTime)).toBeGreaterThan(1);
  await bench.getByRole('button', { name: 'Close' }).click();
  await waiting.getByRole('button', { name: 'Approve' }).click();
  await expect(waiting).toHaveCount(0);

  await expect(onTheShelf).toBeVisible();
  await expect(maker.getByRole('region', { name: 'On the shelf' })).toContainText(TITLE);

  const viewer = await Person.withMoney(stage);
  await viewer.buyMembership(0);
  const couch = await newVisitor(viewer);
  await watch(couch, (await stage.film(TITLE)).id);
  for (const path of ['membership', 'account']) {
    await open(couch, `/${path}`);
    await takePictures(couch, `viewer-${path}-en`);
  }
  await distribute(stage);

  await couch.goto('/account');
  const evidence = couch.getByRole('region', { name: 'My evidence' });
  await evidence.getByRole('button', { name: 'Check my plays' }).click();
  await expect(evidence.getByRole('listitem').filter({ hasText: TITLE })).toContainText('Included');

  await maker.getByRole('tab', { name: 'Earnings' }).click();
  const payout = maker.getByRole('list', { name: 'Payouts' }).getByRole('article');
  await expect(payout).toHaveCount(1, { timeout: 40_000 });
  await payout.getByText('The proof').click();
  await expect(payout.getByRole('link', { name: 'The whole record' })).toBeVisible();
  await payout.getByRole('button', { name: 'Check it in this browser' }).click();
  await expect(payout.getByRole('status')).toContainText('It is proven');
  await takePictures(maker, 'maker-earnings-en');
  await maker.getByRole('tab', { name: 'Figures' }).click();
  await showsFigures(maker);
  await expect(maker.getByRole('table', { name: 'Titles' }).getByRole('row', { name: TITLE })).toContainText(/[1-9]/);
  await takePictures(maker, 'maker-figures-en');
  const office = await newVisitor(Person.of(stage, stage.key('operator')));
  await office.goto('/figures');
  await showsFigures(office);
  await open(maker, '/uploader');
  await takePictures(maker, 'maker-en');

  await bench.getByRole('tab', { name: 'On the shelf' }).click();
  await bench.getByLabel('Find a title').fill(TITLE);
  await bench.getByRole('article', { name: TITLE }).getByRole('button', { name: 'Take down …' }).click();
  await bench.getByLabel('Reason').fill(REASON);
  await bench.getByRole('button', { name: 'Take it down' }).click();

  await expect(onTheShelf).toHaveCount(0);
  await bench.getByRole('tab', { name: 'Log' }).click();
  await expect(bench.getByRole('list', { name: 'Log' }).getByRole('listitem').first()).toContainText(REASON);
  await maker.goto('/uploader');
  await expect(maker.getByRole('article', { name: TITLE })).toContainText(REASON);
});
