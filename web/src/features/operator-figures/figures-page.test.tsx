// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { session } from '@/session/session';
import { show } from '@/testing/show';
import { config, id, testingApi } from '@/testing/testing-api';
import { FiguresPage } from './figures-page';

vi.mock('@/wallet/use-wallet', () => ({ useWallet: () => undefined, useWalletLost: () => false }));

const ADDRESS = id('a');

afterEach(() => session.store.setState({ kind: 'signed-out' }, true));

function showAs(roles: readonly string[]) {
  const login = { token: 'good', expiresAt: '2090-01-01T00:00:00Z', address: ADDRESS };
  session.store.setState({ kind: 'signed-in', login }, true);
  const measured = { playedMs: 1_000, rebufferMs: 3, failures: 1 };
  const firstFrameMs = { p50: 310, p75: 450, p95: 1_200, p99: 2_500 };
  const calls = testingApi({
    '/config': config,
    '/auth/me': { address: ADDRESS, roles },
    '/analytics/platform/days': {
      items: [
        { day: '2026-03-01', members: 12, views: 40, creditedSeconds: 5_400, revenue: '15000000001', paid: '0' },
        { day: '2026-03-02', members: 13, views: 0, creditedSeconds: 0, revenue: '0', paid: '12000000000' },
      ],
    },
    '/analytics/platform/experience': {
      items: [
        { ...measured, plays: 40, firstFrameMs, rebufferBps: 25, failedPlays: 1 },
        { ...measured, edge: 'edge-1', rendition: '720p', plays: 2, rebufferBps: 0, failedPlays: 0 },
      ],
    },
    '/analytics/platform/live': () => new Response('event:viewers\ndata:{"viewers":7}\n\n'),
  });
  return { calls, ...show(<FiguresPage />, '/figures') };
}

const rows = (table: HTMLElement) =>
  [...table.querySelectorAll('tbody tr')].map((row) => [...row.children].map((c) => c.textContent));

it('shows members, views, hours and money by the day, to the last unit', async () => {
  showAs(['viewer', 'admin']);

  expect(rows(await screen.findByRole('table', { name: 'Day by day', hidden: true }))).toEqual([
    ['Mar 1, 2026', '12', '40', '1.5', '15.000000001\u00a0SUI', '0\u00a0SUI'],
    ['Mar 2, 2026', '13', '0', '0', '0\u00a0SUI', '12\u00a0SUI'],
  ]);
  expect(screen.getAllByRole('img').map((chart) => chart.getAttribute('aria-label'))).toEqual([
    'Members',
    'Views',
    'Hours watched',
    'Revenue',
    'Paid out',
  ]);
});

it('shows what viewers experience, by edge and rendition', async () => {
  showAs(['viewer', 'admin']);

  expect(rows(await screen.findByRole('table', { name: 'What viewers experience' }))).toEqual([
    ['All', 'All', '40', '310 ms', '450 ms', '1,200 ms', '2,500 ms', '0.25%', '1'],
    ['edge-1', '720p', '2', '–', '–', '–', '–', '0%', '0'],
  ]);
});

it('follows how many watch now', async () => {
  showAs(['viewer', 'admin']);

  expect((await screen.findByText('7')).closest('div')).toHaveTextContent('watching now');
});

it('shows others nothing, and asks the server for nothing', async () => {
  const { calls } = showAs(['viewer', 'moderator']);

  expect(await screen.findByRole('heading', { name: 'This wallet administers nothing here' })).toBeVisible();
  expect(calls.filter((call) => call.includes('analytics'))).toEqual([]);
});
