// @vitest-environment happy-dom
import { configure, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import type { PlayEvidence } from '@/receipts/evidence';
import { show } from '@/testing/show';
import { config, film, id, problem, testingApi } from '@/testing/testing-api';
import { announced, distribution, TestingPlatform } from '@/testing/testing-plays';
import type { StandingAnnouncement } from '@/wallet/announcement-on-chain';
import { Evidence } from './components/evidence';

// A check signs, verifies and loads parts of the page; a busy machine takes its time for that.
configure({ asyncUtilTimeout: 5_000 });

const VIEWER = id('b');
const CHALLENGES = `/distributions/${id('a')}/challenges`;

let kept: readonly PlayEvidence[] = [];
let standing: StandingAnnouncement | undefined;
vi.mock('@/receipts/evidence-store', () => ({
  evidence: {
    of: async () => kept,
    forget: async () => {
      kept = [];
    },
  },
}));
vi.mock('@/wallet/announcement-on-chain', () => ({ standingAnnouncement: () => Promise.resolve(standing) }));

const kite = film('Kite');
const elm = film('Elm');
let api: Record<string, unknown>;

/** Kite is counted, Elm is left out of what is announced. */
beforeEach(async () => {
  const platform = await TestingPlatform.create();
  kept = [await platform.acknowledge('1', { title: kite.id }), await platform.acknowledge('2', { title: elm.id })];
  const leaves = await platform.leaves({ play: kept[0]!, seconds: 100 });
  standing = { ...announced(leaves.root), opensAtMs: Date.now() + 3_600_000 };
  api = {
    '/config': config,
    '/distributions': { items: [] },
    [`/contents/${kite.id}`]: kite,
    [`/contents/${elm.id}`]: elm,
    ...distribution(id('a'), leaves),
  };
});

const list = () => screen.findByRole('list', { name: 'My evidence' });
const row = async (title: string) =>
  within((await within(await list()).findByRole('heading', { name: title })).closest('li')!);

async function checked() {
  const calls = testingApi(api);
  const { user } = show(<Evidence viewer={VIEWER} />, '/account');
  await row('Elm');
  const check = screen.getByRole('button', { name: 'Check my plays' });
  await waitFor(() => expect(check).toBeEnabled());
  await user.click(check);
  return { calls, user };
}

it('says what was acknowledged, and what the announced distribution counts', async () => {
  await checked();

  expect(await screen.findByText(/^A distribution is announced\. It can be challenged until/)).toBeVisible();
  expect((await row('Kite')).getByText('Included')).toBeVisible();
  expect((await row('Kite')).getByText('100 s acknowledged')).toBeVisible();
  expect((await row('Kite')).queryByRole('button')).toBeNull();
  expect((await row('Elm')).getByText('Missing')).toBeVisible();
});

it('files a challenge over what is missing', async () => {
  const { calls, user } = await checked();
  api[CHALLENGES] = { number: 3, receiptDigest: 'ab' };

  await user.click(await screen.findByRole('button', { name: 'Challenge the distribution over Elm' }));

  expect(await screen.findByText(/^Challenge 3 stands on the chain/)).toBeVisible();
  expect(calls).toContain(`POST ${CHALLENGES}`);
});

it.each([
  ['challenge-refused', 'The chain took no challenge: the time for it is over'],
  ['play-not-missing', 'this distribution, or one before, counts all of it'],
  ['too-many-requests', 'in the words of the server'],
])('says why a challenge was refused: %s', async (type, sentence) => {
  const { user } = await checked();
  api[CHALLENGES] = () => problem(409, 'in the words of the server', `/problems/${type}`);

  await user.click(await screen.findByRole('button', { name: 'Challenge the distribution over Elm' }));

  expect(await screen.findByRole('alert')).toHaveTextContent(sentence);
});

it('offers no challenge once the window is over', async () => {
  standing = { ...standing!, opensAtMs: Date.now() - 1 };
  await checked();

  expect(await screen.findByText(/could be challenged until/)).toBeVisible();
  expect((await row('Elm')).queryByRole('button')).toBeNull();
});

it('does not take leaves for true that the chain has no root of', async () => {
  standing = { ...standing!, merkleRoot: '00'.repeat(32) };
  await checked();

  expect(await screen.findByRole('alert')).toHaveTextContent('not the one that the chain has the root of');
});

it('is erased when the viewer wants it', async () => {
  testingApi(api);
  const { user } = show(<Evidence viewer={VIEWER} />, '/account');

  await user.click(await screen.findByRole('button', { name: 'Erase the evidence' }));
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Erase the evidence' }));

  expect(await screen.findByText(/^Nothing is kept here yet/)).toBeVisible();
});

it('is given out as a file with the signed texts', async () => {
  testingApi(api);
  let saved: Blob | undefined;
  vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
    saved = file as Blob;
    return 'blob:evidence';
  });
  const { user } = show(<Evidence viewer={VIEWER} />, '/account');

  await user.click(await screen.findByRole('button', { name: 'Save as a file' }));

  const file = JSON.parse(await saved!.text()) as { viewer: string; plays: { text: string; signature: string }[] };
  expect(file.viewer).toBe(VIEWER);
  expect(file.plays.map(({ signature }) => signature)).toEqual(kept.map(({ signature }) => signature));
  expect(file.plays[0]?.text).toMatch(/^blockbuster-acknowledgement\/1\nstream: /);
});
