// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { session } from '@/session/session';
import { show } from '@/testing/show';
import { config, film, id, problem, testingApi } from '@/testing/testing-api';
import { TestingWallet } from '@/testing/testing-wallet';
import { ModerationPage } from './moderation-page';

let wallet: TestingWallet | undefined;
vi.mock('@/wallet/use-wallet', () => ({ useWallet: () => wallet, useWalletLost: () => false }));

const ADDRESS = id('a');
const kite = film('Kite', { status: 'in_review' });

afterEach(() => {
  wallet = undefined;
  session.store.setState({ kind: 'signed-out' }, true);
});

const moderator = {
  '/config': config,
  '/auth/me': { address: ADDRESS, roles: ['viewer', 'moderator'], moderatorCap: id('b') },
};

function showAs(answers: Record<string, unknown>, address = '/moderation') {
  session.store.setState(
    { kind: 'signed-in', login: { token: 'good', expiresAt: '2090-01-01T00:00:00Z', address: ADDRESS } },
    true,
  );
  const calls = testingApi(answers);
  return { calls, ...show(<ModerationPage />, address) };
}

/** A chain that decides at once, and a server that has heard of it. */
function decidingOn(becomes: string) {
  let status = 'in_review';
  wallet = new TestingWallet(ADDRESS, () => {
    status = becomes;
  });
  return {
    ...moderator,
    '/moderation/queue': () => ({ items: status === 'in_review' ? [kite] : [] }),
    [`/contents/${kite.id}`]: () => ({ ...kite, description: 'A kite flies.', status }),
  };
}

it('asks who is not signed in to do so', () => {
  session.store.setState({ kind: 'signed-out' }, true);
  testingApi({});
  show(<ModerationPage />, '/moderation');

  expect(screen.getByRole('button', { name: 'Sign in' })).toBeEnabled();
});

it('tells how a wallet becomes a moderator, with its address in the command', async () => {
  showAs({
    '/config': { ...config, faucetUrl: 'http://localhost:9123' },
    '/auth/me': { address: ADDRESS, roles: ['viewer'] },
  });

  expect(await screen.findByText(`./blockbuster moderate appoint ${ADDRESS}`)).toBeVisible();
});

it('approves on chain', async () => {
  const { user } = showAs(decidingOn('approved'));

  const waiting = await screen.findByRole('article', { name: 'Kite' });
  expect(await within(waiting).findByText('A kite flies.')).toBeVisible();
  await user.click(within(waiting).getByRole('button', { name: 'Approve' }));

  expect(await screen.findByRole('heading', { name: 'Nothing waits' })).toBeVisible();
  expect(wallet?.called).toEqual(['content_item::approve']);
});

it('rejects with a reason, and not without', async () => {
  const { user } = showAs(decidingOn('rejected'));

  await user.click(await screen.findByRole('button', { name: 'Reject …' }));
  const dialog = within(screen.getByRole('dialog', { name: 'Reject Kite?' }));
  expect(dialog.getByRole('button', { name: 'Reject it' })).toBeDisabled();
  await user.click(dialog.getByLabelText('Reason'));
  await user.paste('ü'.repeat(251));
  expect(dialog.getByLabelText('Reason')).toBeInvalid();
  await user.clear(dialog.getByLabelText('Reason'));
  await user.type(dialog.getByLabelText('Reason'), 'Too loud.');
  await user.click(dialog.getByRole('button', { name: 'Reject it' }));

  expect(await screen.findByRole('heading', { name: 'Nothing waits' })).toBeVisible();
  expect(wallet?.called).toEqual(['content_item::reject']);
});

it('finds a title on the shelf and takes it down', async () => {
  const shelved = film('Static');
  let status = 'approved';
  wallet = new TestingWallet(ADDRESS, () => {
    status = 'taken_down';
  });
  const { user } = showAs(
    {
      ...moderator,
      '/contents': (query: URLSearchParams) => ({
        items: query.get('q') === 'static' && status === 'approved' ? [shelved] : [],
      }),
      [`/contents/${shelved.id}`]: () => ({ ...shelved, description: '', status }),
    },
    '/moderation#shelf',
  );

  await user.type(await screen.findByLabelText('Find a title'), 'static');
  await user.click(await screen.findByRole('button', { name: 'Take down …' }));
  await user.type(screen.getByLabelText('Reason'), 'Claimed.');
  await user.click(screen.getByRole('button', { name: 'Take it down' }));

  expect(await screen.findByRole('heading', { name: 'No title like that is on the shelf' })).toBeVisible();
  expect(wallet.called).toEqual(['content_item::take_down']);
});

it('shows the log with the transactions that prove it', async () => {
  const entry = {
    contentId: kite.id,
    title: 'Kite',
    uploader: kite.uploader,
    decision: 'rejected',
    reason: 'Too loud.',
    moderator: ADDRESS,
    decidedAt: '2026-01-01T00:00:00Z',
    transaction: 'Digest1',
  };
  showAs({ ...moderator, '/moderation/decisions': { items: [entry] } }, '/moderation#log');

  const log = within(await screen.findByRole('list', { name: 'Log' }));
  expect(log.getByText('Too loud.')).toBeVisible();
  expect(log.getByText('Digest1')).toBeVisible();
});

it('says why the queue is not there, and tries again', async () => {
  let away = true;
  const { user } = showAs({
    ...moderator,
    '/moderation/queue': () => (away ? problem(503, 'The database is away.') : { items: [] }),
  });

  expect(await screen.findByRole('alert')).toHaveTextContent('The database is away.');
  away = false;
  await user.click(screen.getByRole('button', { name: 'Try again' }));

  await waitFor(() => expect(screen.getByRole('heading', { name: 'Nothing waits' })).toBeVisible());
});
