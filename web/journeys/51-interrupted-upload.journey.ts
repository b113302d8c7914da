import { readFileSync } from 'node:fs';
import { Ed25519Keypair } from '@mysten/sui/keypairs/ed25519';
import type { Page, Request } from '@playwright/test';
import { expect, journey } from './support/journey';
import { Person } from './support/person';
import type { Stage } from './support/stage';

const FILE = 'camera.mp4';
/** A platform may have seen this journey before. */
const TITLE = `Interrupted ${Date.now()}`;
/** Wallets ask whether the platform pays, which it does not for decisions. */
const UNPAID = /status of 403.*\/api\/v1\/sponsorships/;
const REASON = 'The sound is missing from the second half.';

async function creator(stage: Stage, name: string): Promise<Person> {
  const person = await Person.withMoney(stage);
  await person.registerAsCreator(name);
  return person;
}

/** So slow that there is time to interrupt what is sent. */
async function slow(page: Page, bytesPerSecond: number): Promise<void> {
  const network = await page.context().newCDPSession(page);
  await network.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 0,
    downloadThroughput: -1,
    uploadThroughput: bytesPerSecond,
  });
}

const isPiece = (request: Request) => request.method() === 'PATCH' && request.url().includes('/uploads/tus/');
const offsetOf = (request: Request) => Number(request.headers()['upload-offset']);

/** Sends a film until a part of it is there. */
async function beginSending(page: Page, title: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Title', exact: true }).fill(title);
  await page.getByLabel('Genre').fill('Test');
  await page.getByRole('button', { name: 'Send the film' }).click();
  const progress = page.getByRole('progressbar', { name: `${title}: Arriving` });
  await expect.poll(() => progress.evaluate((bar: HTMLProgressElement) => bar.value)).toBeGreaterThan(0.2);
}

journey(
  'an upload that a reload interrupts goes on with the same file, and a rejection tells why',
  async ({ stage, newVisitor, complaints }) => {
    complaints.tolerate(UNPAID);
    journey.setTimeout(400_000);
    const file = stage.filmFile(`short/${FILE}`);
    const maker = await newVisitor(await creator(stage, 'Interrupted'));
    await maker.goto('/uploader');
    await slow(maker, readFileSync(file).length / 8);
    await maker.getByLabel('Choose a film').setInputFiles(file);
    await beginSending(maker, TITLE);

    await maker.reload();
    const film = maker.getByRole('article', { name: TITLE });
    await film.getByRole('button', { name: 'Go on sending' }).click();
    await slow(maker, -1);
    const rest = maker.waitForRequest(isPiece);
    await film.getByLabel('Choose a film').setInputFiles(file);

    expect(offsetOf(await rest)).toBeGreaterThan(0);
    await expect(maker.getByRole('region', { name: 'With the moderators' })).toContainText(TITLE, {
      timeout: 300_000,
    });

    const judge = Person.of(stage, stage.key('moderator'));
    await judge.askFaucet();
    const bench = await newVisitor(judge);
    await bench.goto('/moderation');
    await bench.getByRole('article', { name: TITLE }).getByRole('button', { name: 'Reject …' }).click();
    await bench.getByLabel('Reason').fill(REASON);
    await bench.getByRole('button', { name: 'Reject it' }).click();

    await expect(maker.getByRole('region', { name: 'Came back' })).toContainText(REASON);
  },
);

/** The chooser of Chromium that gives handles, which no test can press: the file lies in the page's own file system. */
async function chooseByHandle(page: Page, bytes: Buffer): Promise<void> {
  await page.addInitScript((name) => {
    Object.assign(window, {
      showOpenFilePicker: async () => [await (await navigator.storage.getDirectory()).getFileHandle(name)],
    });
  }, FILE);
  await page.goto('/uploader');
  await page.evaluate(
    async ([name, base64]) => {
      const handle = await (await navigator.storage.getDirectory()).getFileHandle(name, { create: true });
      const stream = await handle.createWritable();
      await stream.write(Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)));
      await stream.close();
    },
    [FILE, bytes.toString('base64')] as const,
  );
}

journey(
  'an upload that a reload interrupts goes on by itself where the browser kept the file',
  async ({ stage, newVisitor }) => {
    const bytes = readFileSync(stage.filmFile(`short/${FILE}`));
    const maker = await newVisitor(Person.of(stage, Ed25519Keypair.generate()));
    await maker.goto('/uploader');
    await maker.getByLabel('Name').fill('Kept');
    await maker.getByRole('button', { name: 'Become a creator' }).click();
    await expect(maker.getByRole('button', { name: 'Choose a film' })).toBeVisible();
    await chooseByHandle(maker, bytes);
    await slow(maker, bytes.length / 8);
    await maker.getByRole('button', { name: 'Choose a film' }).click();
    await beginSending(maker, 'Kept');

    const rest = maker.waitForRequest((request) => isPiece(request) && offsetOf(request) > 0);
    await maker.reload();

    await rest;
    await maker.getByRole('button', { name: 'Cancel' }).click();
    await maker.getByRole('button', { name: 'Delete it' }).click();
    await expect(maker.getByRole('region', { name: 'Came back' })).toContainText('Kept');
  },
);
