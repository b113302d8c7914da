// @vitest-environment happy-dom
import { screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { firstDay } from '@/figures/period';
import { session } from '@/session/session';
import { show } from '@/testing/show';
import { config, id, testingApi } from '@/testing/testing-api';
import { UploaderPage } from './uploader-page';

vi.mock('@/wallet/use-wallet', () => ({ useWallet: () => undefined, useWalletLost: () => false }));

const ADDRESS = id('a');
const [KITE, NEON] = [id('b'), id('c')];

afterEach(() => session.store.setState({ kind: 'signed-out' }, true));

const title = (contentId: string, name: string, more = {}) => ({
  contentId,
  title: name,
  views: 0,
  completed: 0,
  completionBps: 0,
  creditedSeconds: 0,
  earned: '0',
  ...more,
});

const kite = title(KITE, 'Kite', {
  views: 1_200,
  completed: 900,
  completionBps: 7_525,
  creditedSeconds: 9_000,
  earned: '5000000000',
  earnedPerHour: '2000000000',
});

function showFigures(more: Record<string, unknown> = {}) {
  const login = { token: 'good', expiresAt: '2090-01-01T00:00:00Z', address: ADDRESS };
  session.store.setState({ kind: 'signed-in', login }, true);
  const calls = testingApi({
    '/config': config,
    '/auth/me': { address: ADDRESS, roles: ['viewer', 'creator'] },
    '/analytics/creator/titles': { items: [kite, title(NEON, 'Neon')] },
    '/analytics/creator/days': {
      items: [{ day: firstDay(7), watching: { views: 3, completed: 1, completionBps: 3_333, seconds: 5_400 } }],
    },
    [`/analytics/creator/titles/${KITE}/watch-through`]: { durationSeconds: 40, points: [{ second: 0, views: 8 }] },
    [`/analytics/creator/titles/${NEON}/watch-through`]: { durationSeconds: 40, points: [] },
    ...more,
  });
  return { calls, ...show(<UploaderPage />, '/uploader#figures') };
}

const rows = (table: HTMLElement) =>
  [...table.querySelectorAll('tbody tr')].map((row) => [...row.children].map((c) => c.textContent));

it('tells what each title did and earned', async () => {
  showFigures();

  const table = await screen.findByRole('table', { name: 'Titles' });
  expect(rows(table)).toEqual([
    ['Kite', '1,200', '2.5', '75.3%', '5\u00a0SUI', '2\u00a0SUI'],
    ['Neon', '0', '0', '0%', '0\u00a0SUI', '–'],
  ]);
});

it('has every day of the period in the table beside the charts', async () => {
  const { user, calls } = showFigures();

  await user.selectOptions(await screen.findByLabelText('Period'), 'The last 7 days');
  await waitFor(() => expect(calls).toContain(`GET /analytics/creator/days?from=${firstDay(7)}`));
  const table = await screen.findByRole('table', { name: 'Day by day', hidden: true });
  await waitFor(() => expect(rows(table)).toHaveLength(7));

  expect(rows(table).map(([, ...figures]) => figures)).toEqual([['3', '1.5'], ...Array(6).fill(['0', '0'])]);
  expect(screen.getByRole('img', { name: 'Hours watched' })).toBeInTheDocument();
});

it('shows how far a chosen title is watched', async () => {
  const { user } = showFigures();
  const table = () => screen.findByRole('table', { name: 'How far they watch', hidden: true });

  expect(rows(await table()).slice(0, 2)).toEqual([
    ['0:00', '8'],
    ['0:02', '8'],
  ]);
  await user.selectOptions(screen.getByLabelText('Title'), 'Neon');
  await waitFor(async () => expect(rows(await table())[0]).toEqual(['0:00', '0']));
});

it('saves the tables with the login', async () => {
  const { user, calls } = showFigures({
    '/analytics/creator/titles.csv': new Response('title\n'),
    '/analytics/creator/earnings.csv': new Response('title\n'),
  });
  const saved = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);

  await user.click(await screen.findByRole('button', { name: 'Titles as CSV' }));
  await user.click(screen.getByRole('button', { name: 'Payouts as CSV' }));

  await waitFor(() => expect(saved).toHaveBeenCalledTimes(2));
  expect(calls).toContain(`GET /analytics/creator/titles.csv?from=${firstDay(28)}`);
  expect(calls).toContain('GET /analytics/creator/earnings.csv');
});

it('says so where there is no title yet', async () => {
  showFigures({ '/analytics/creator/titles': { items: [] } });

  expect(await screen.findByRole('heading', { name: 'No titles yet' })).toBeVisible();
});
