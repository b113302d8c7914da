// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import type { Distribution } from '@/api/types';
import { changeLanguage } from '@/i18n/i18n';
import { show } from '@/testing/show';
import { config, film, testingApi } from '@/testing/testing-api';
import { HomePage } from './home-page';

const stats = {
  titles: 2,
  members: 1,
  streams: 9,
  streamsNow: 1,
  creditedHours: 12.25,
  revenue: '0',
  paidToCreators: '1500000000',
};

const run: Distribution = {
  batches: 1,
  carried: [],
  challenges: 0,
  claims: [],
  coinType: '0x2::sui::SUI',
  distributionId: `0x${'d'.repeat(64)}`,
  leavesBlobId: 'leaves',
  merkleRoot: 'root',
  minimum: '0',
  payouts: Array.from({ length: 5 }, (_, place) => ({ amount: '700000000', uploader: `0x${String(place).repeat(64)}` })),
  periodEnd: '2026-01-11T02:00:00Z',
  periodStart: '2026-01-04T02:00:00Z',
  policy: 'pool/1',
  poolBefore: '3500000000',
  remainder: '0',
  runId: 'run',
  state: 'recorded',
  transactions: [],
};

const store = {
  '/config': config,
  '/stats': stats,
  '/contents': { items: [film('Kite'), film('Static')] },
  '/distributions': { items: [run] },
  '/recommendations': {
    personal: true,
    items: [{ title: film('Neon Tide'), reason: 'watched_together', because: { contentId: '0x1', title: 'Kite' } }],
  },
};

afterEach(() => localStorage.clear());

it('shows what stands on the shelf, and figures', async () => {
  testingApi(store);
  show(<HomePage />);

  expect(await screen.findByRole('link', { name: 'Kite' })).toBeVisible();
  expect(within(screen.getByRole('list', { name: 'New on the shelf' })).getAllByRole('link')).toHaveLength(2);
  expect(await screen.findByText('12.3')).toBeVisible();
  expect(screen.getByText('1.5 SUI')).toBeVisible();
  expect(screen.getByText('member')).toBeVisible();
});

it('offers each tier with its price', async () => {
  testingApi(store);
  show(<HomePage />);

  expect(await screen.findByRole('link', { name: 'Choose Standard' })).toHaveAttribute('href', '/membership?tier=1');
  expect(screen.getByText('10 SUI')).toBeVisible();
  expect(screen.getByText('On 2 screens at a time')).toBeVisible();
});

it('adds up the last payout exactly and leads to its record', async () => {
  testingApi(store);
  show(<HomePage />);

  const receipt = screen.getByRole('complementary', { name: 'Last payout' });

  expect(await within(receipt).findByText('3.5 SUI')).toBeVisible();
  expect(within(receipt).getByText('and 1 more maker')).toBeVisible();
  expect(within(receipt).getByRole('link', { name: 'See the whole record' })).toHaveAttribute(
    'href',
    `/api/v1/distributions/${run.distributionId}`,
  );
});

it('recommends with reasons, and stops at one click', async () => {
  const calls = testingApi(store);
  const { user } = show(<HomePage />);
  const shelf = await screen.findByRole('list', { name: 'Picked for you' });

  expect(within(shelf).getByText('Those who watched Kite watched this')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Switch recommendations off' }));

  expect(screen.queryByRole('list', { name: 'Picked for you' })).toBeNull();
  expect(localStorage.getItem('blockbuster.recommendations')).toBe('off');
  expect(calls.filter((call) => call.includes('/recommendations'))).toHaveLength(1);
});

it('does without recommendations and figures that cannot be had', async () => {
  testingApi({ '/config': config, '/contents': { items: [] }, '/distributions': { items: [] } });
  show(<HomePage />);

  expect(await screen.findByRole('heading', { name: 'The shelf is empty' })).toBeVisible();
  expect(await screen.findByText(/Nothing has been paid out yet/)).toBeVisible();
  await waitFor(() => expect(screen.queryByText('watching right now')).toBeNull());
});

it('speaks German', async () => {
  testingApi(store);
  const { i18n } = show(<HomePage />);

  await changeLanguage(i18n, 'de');

  expect(await screen.findByRole('heading', { name: 'Sei nett. Bezahl, wer dreht.' })).toBeVisible();
  expect(await screen.findByText('12,3')).toBeVisible();
});
