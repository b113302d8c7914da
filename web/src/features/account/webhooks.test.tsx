// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { session } from '@/session/session';
import { show } from '@/testing/show';
import { problem, testingApi } from '@/testing/testing-api';
import { Webhooks } from './components/webhooks';

const ADDRESS = `0x${'b'.repeat(64)}`;
const TIME = '2026-01-01T00:00:00Z';
const URL_ = 'https://ann.example/hook';

const hook = { id: 'w1', url: URL_, scope: 'own', events: ['payout.sent'], createdAt: TIME };
const creator = { '/auth/me': { address: ADDRESS, roles: ['viewer', 'creator'] } };
const accepted = () => new Response(null, { status: 202 });

beforeEach(() => {
  localStorage.setItem(
    'blockbuster.login',
    JSON.stringify({ token: 't', expiresAt: '2999-01-01T00:00:00Z', address: ADDRESS }),
  );
  session.resume();
});

it('shows nothing to viewers', async () => {
  const calls = testingApi({ '/auth/me': { address: ADDRESS, roles: ['viewer'] } });
  show(<Webhooks />);

  await waitFor(() => expect(calls).toContain('GET /auth/me'));
  expect(screen.queryByRole('heading', { name: 'Webhooks' })).toBeNull();
});

it('adds a webhook and shows its secret once', async () => {
  const calls: string[] = testingApi({
    ...creator,
    '/webhooks': () => {
      if (calls.at(-1) === 'POST /webhooks') {
        return { webhook: hook, secret: 'whsec_first' };
      }
      return { items: calls.includes('POST /webhooks') ? [hook] : [] };
    },
  });
  const { user } = show(<Webhooks />);

  expect(await screen.findByText('No server listens yet.')).toBeVisible();
  expect(screen.queryByRole('checkbox', { name: 'A distribution was closed' })).toBeNull();
  await user.type(screen.getByLabelText('URL'), URL_);
  await user.click(screen.getByRole('checkbox', { name: 'A payout was sent' }));
  await user.click(screen.getByRole('button', { name: 'Add a webhook' }));

  const dialog = within(await screen.findByRole('dialog', { name: 'The secret' }));
  expect(dialog.getByText('whsec_first')).toBeVisible();
  await user.click(dialog.getByRole('button', { name: 'I have kept it' }));
  expect(screen.queryByText('whsec_first')).toBeNull();
  const list = within(screen.getByRole('list', { name: 'Webhooks' }));
  expect(list.getByRole('heading', { name: URL_ })).toBeVisible();
  expect(list.getByText('A payout was sent')).toBeVisible();
});

it('lets operators listen to the whole platform', async () => {
  testingApi({ '/auth/me': { address: ADDRESS, roles: ['viewer', 'admin'] }, '/webhooks': { items: [] } });
  show(<Webhooks />);

  expect(await screen.findByRole('checkbox', { name: 'A distribution was closed' })).toBeVisible();
});

it('shows at the field why an address was refused', async () => {
  const calls: string[] = testingApi({
    ...creator,
    '/webhooks': () => (calls.at(-1) === 'POST /webhooks' ? problem(400, 'Give an https address.') : { items: [] }),
  });
  const { user } = show(<Webhooks />);

  const field = await screen.findByLabelText('URL');
  await user.type(field, 'http://ann.example');
  await user.click(screen.getByRole('button', { name: 'Add a webhook' }));

  await waitFor(() => expect(field).toHaveAccessibleDescription(/Give an https address\./));
});

it('makes a new secret', async () => {
  testingApi({ ...creator, '/webhooks': { items: [hook] }, '/webhooks/w1/secret': { secret: 'whsec_second' } });
  const { user } = show(<Webhooks />);

  await user.click(await screen.findByRole('button', { name: `Make a new secret for ${URL_}` }));

  const dialog = within(await screen.findByRole('dialog', { name: 'The secret' }));
  expect(dialog.getByText('whsec_second')).toBeVisible();
  expect(dialog.getByText('The secret before it stays good for a day.')).toBeVisible();
});

it('sends a test, shows how it went, and sends a failed message again', async () => {
  const failed = {
    id: 'd1',
    event: 'payout.sent',
    state: 'failed',
    createdAt: TIME,
    finishedAt: TIME,
    attempts: [{ number: 1, at: TIME, durationMs: 12, status: 500, trouble: 'It answered 500' }],
  };
  const calls = testingApi({
    ...creator,
    '/webhooks': { items: [hook] },
    '/webhooks/w1/test': accepted,
    '/webhooks/w1/deliveries': { items: [failed] },
    '/webhooks/w1/deliveries/d1/repeat': accepted,
  });
  const { user } = show(<Webhooks />);

  await user.click(await screen.findByRole('button', { name: `Send a test to ${URL_}` }));
  await waitFor(() => expect(calls).toContain('POST /webhooks/w1/test'));
  await user.click(screen.getByRole('button', { name: `Log of ${URL_}` }));

  const log = within(await screen.findByRole('list', { name: `Log of ${URL_}` }));
  expect(await log.findByText('Failed')).toBeVisible();
  expect(log.getByText(/Attempt 1, .*: It answered 500, 12 ms/)).toBeVisible();
  await user.click(log.getByRole('button', { name: /Send again: A payout was sent/ }));
  await waitFor(() => expect(calls).toContain('POST /webhooks/w1/deliveries/d1/repeat'));
});

it('deletes a webhook only after asking', async () => {
  const calls: string[] = testingApi({
    ...creator,
    '/webhooks': () => ({ items: calls.includes('DELETE /webhooks/w1') ? [] : [hook] }),
    '/webhooks/w1': () => new Response(null, { status: 204 }),
  });
  const { user } = show(<Webhooks />);

  await user.click(await screen.findByRole('button', { name: `Delete the webhook to ${URL_}` }));
  expect(calls).not.toContain('DELETE /webhooks/w1');
  await user.click(screen.getByRole('button', { name: 'Delete it' }));

  expect(await screen.findByText('No server listens yet.')).toBeVisible();
});
