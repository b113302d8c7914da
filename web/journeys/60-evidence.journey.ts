import { Transaction } from '@mysten/sui/transactions';
import type { Page } from '@playwright/test';
import type { Distribution } from '@/api/types';
import type { PlayEvidence } from '@/receipts/evidence';
import { acknowledgementText } from '@/receipts/texts';
import { expect, journey } from './support/journey';
import { Person } from './support/person';
import { PlayerOnPage } from './support/player';
import type { Stage } from './support/stage';

const HOUR = 3_600_000;

/** Lets announcements stand for a while. Somebody else pays, because the server spends the operator's coins meanwhile. */
async function setChallengeWindow(stage: Stage, payer: Person, windowMs: number): Promise<void> {
  const { coinType, newestPackages, objects } = stage.config;
  const { authorities, capabilities } = stage.deployment();
  const operator = stage.key('operator');
  const client = stage.chain;
  const transaction = new Transaction();
  transaction.moveCall({
    target: `${newestPackages.revenuePool}::revenue_pool::set_challenge_window`,
    typeArguments: [coinType],
    arguments: [
      transaction.object(objects.revenuePool),
      transaction.object(authorities.revenuePool.id),
      transaction.object(capabilities.revenueAdmin),
      transaction.pure.u64(windowMs),
    ],
  });
  transaction.setSender(operator.toSuiAddress());
  transaction.setGasOwner(payer.address);
  const bytes = await transaction.build({ client });
  const signed = await Promise.all([operator, payer.keypair].map((key) => key.signTransaction(bytes)));
  const signatures = signed.map(({ signature }) => signature);
  const result = await client.executeTransaction({ transaction: bytes, signatures });
  expect(result.$kind).toBe('Transaction');
  await client.waitForTransaction({ digest: result.Transaction!.digest });
}

/** Runs in the page: what it kept of the last play. */
function keptPlay(): Promise<PlayEvidence | undefined> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('blockbuster-evidence', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('plays', { keyPath: ['viewer', 'stream'] });
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const asking = opening.result.transaction('plays').objectStore('plays').getAll();
      asking.onsuccess = () => {
        opening.result.close();
        resolve(asking.result[0] as PlayEvidence | undefined);
      };
    };
  });
}

/** Runs in the page: keeps one more. */
function keepPlay(play: PlayEvidence): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('blockbuster-evidence', 1);
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const writing = opening.result.transaction('plays', 'readwrite');
      writing.objectStore('plays').put(play);
      writing.oncomplete = () => {
        opening.result.close();
        resolve();
      };
    };
  });
}

/** As a platform would have acknowledged a play that it keeps quiet about later. */
async function acknowledgeInSecret(stage: Stage, page: Page, title: string): Promise<void> {
  const play = (await page.evaluate(keptPlay))!;
  const quiet = { ...play, stream: crypto.randomUUID(), title, at: play.at - HOUR, creditedSeconds: 90 };
  const signature = await stage.receiptKey().sign(new TextEncoder().encode(acknowledgementText(quiet)));
  await page.evaluate(keepPlay, { ...quiet, signature: Buffer.from(signature).toString('hex') });
}

journey('a member finds out what a distribution leaves out, and challenges it', async ({ stage, newVisitor }) => {
  const [film, other] = [await stage.film('bilingual'), await stage.film('camera')];
  const member = await Person.withMoney(stage);
  await member.buyMembership(0);
  const page = await newVisitor(member);
  const player = new PlayerOnPage(page, film);
  await player.open();
  await player.play();
  await player.reaches(5);
  await page.getByRole('link', { name: 'Library' }).first().click();
  await expect.poll(() => page.evaluate(keptPlay)).toMatchObject({ title: film.id });
  await acknowledgeInSecret(stage, page, other.id);

  const operator = Person.of(stage, stage.key('operator'));
  const { token } = await operator.logIn();
  await setChallengeWindow(stage, member, HOUR);
  const { announcementId } = (await operator.post('/distributions', {}, token)) as Distribution;
  try {
    await page.goto('/account');
    const evidence = page.getByRole('region', { name: 'My evidence' });
    const check = evidence.getByRole('button', { name: 'Check my plays' });
    const play = (title: string) => evidence.getByRole('listitem').filter({ hasText: title });
    await check.click();
    await expect(evidence).toContainText('A distribution is announced. It can be challenged until');
    await expect(play(film.title)).toContainText('Included');
    await expect(play(other.title)).toContainText('Missing');

    await play(other.title)
      .getByRole('button', { name: `Challenge the distribution over ${other.title}` })
      .click();
    await expect(play(other.title)).toContainText(/Challenge \d+ stands on the chain/);

    const number = /Challenge (\d+)/.exec((await play(other.title).textContent())!)![1];
    const answer = { reason: 'It ended before the period.' };
    await operator.post(`/distributions/${announcementId}/challenges/${number}/answer`, answer, token);
    await expect(async () => {
      await check.click();
      await expect(play(other.title)).toContainText(`was answered: ${answer.reason}`, { timeout: 2_000 });
    }).toPass({ timeout: 30_000 });
  } finally {
    await operator.post(`/distributions/${announcementId}/withdrawal`, {}, token);
    await setChallengeWindow(stage, member, 0);
  }
});
