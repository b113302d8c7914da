// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { session } from '@/session/session';
import { show } from '@/testing/show';
import { film, testingApi } from '@/testing/testing-api';
import { AccountPage } from './account-page';

const ADDRESS = `0x${'b'.repeat(60)}c0de`;
const TIME = '2026-01-01T00:00:00Z';

const login = (id: string, device: string) => ({ id, device, createdAt: TIME, lastSeenAt: TIME, expiresAt: TIME });

const account = {
  '/auth/me': { address: ADDRESS, roles: ['viewer'] },
  '/account/mail': { available: false, confirmed: false, subscribed: false },
  '/account/preferences': { recommendations: true },
  '/account/sessions': {
    currentLoginId: 'here',
    logins: [login('here', 'Firefox on Linux'), login('there', 'Safari on iPhone')],
    streams: [
      {
        sessionId: 's1',
        contentId: film('Kite').id,
        title: 'Kite',
        device: 'Safari on iPhone',
        startedAt: TIME,
        lastSeenAt: TIME,
        maxHeight: 480,
        creditedSeconds: 60,
      },
    ],
  },
  '/account/history': {
    items: [
      {
        contentId: film('Kite').id,
        title: film('Kite'),
        watchedAt: TIME,
        positionMs: 60_000,
        durationMs: 120_000,
        resumeMs: 60_000,
        finished: false,
      },
    ],
  },
};

const list = (name: string) => within(screen.getByRole('list', { name }));

beforeEach(() => {
  localStorage.setItem(
    'blockbuster.login',
    JSON.stringify({ token: 't', expiresAt: '2999-01-01T00:00:00Z', address: ADDRESS }),
  );
  session.resume();
});

it('asks whoever is not signed in to sign in', async () => {
  session.forget();
  testingApi({});
  show(<AccountPage />, '/account');

  expect(await screen.findByRole('heading', { name: 'No card on the counter' })).toBeVisible();
});

it('signs another browser out, but not this one by accident', async () => {
  const calls = testingApi({ ...account, '/account/sessions/there': new Response(null, { status: 204 }) });
  const { user } = show(<AccountPage />, '/account');

  await user.click(await screen.findByRole('button', { name: 'Sign out Safari on iPhone' }));

  await waitFor(() => expect(calls).toContain('DELETE /account/sessions/there'));
  expect(list('Signed in').queryByRole('button', { name: 'Sign out Firefox on Linux' })).toBeNull();
});

it('ends a stream', async () => {
  const calls = testingApi({ ...account, '/account/streams/s1': new Response(null, { status: 204 }) });
  const { user } = show(<AccountPage />, '/account');

  await user.click(await screen.findByRole('button', { name: 'End the stream of Kite' }));

  await waitFor(() => expect(calls).toContain('DELETE /account/streams/s1'));
});

it('tells how far a film was watched, and forgets it', async () => {
  const calls = testingApi({ ...account, [`/account/history/${film('Kite').id}`]: new Response(null, { status: 204 }) });
  const { user } = show(<AccountPage />, '/account');

  expect(await screen.findByRole('progressbar', { name: 'How far you watched Kite' })).toHaveValue(0.5);
  await user.click(screen.getByRole('button', { name: 'Forget that you watched Kite' }));

  await waitFor(() => expect(calls).toContain(`DELETE /account/history/${film('Kite').id}`));
});

it('deletes everything only after the address was repeated, and signs out', async () => {
  const calls = testingApi({ ...account, '/account': new Response(null, { status: 204 }) });
  const { user } = show(<AccountPage />, '/account');

  await user.click(await screen.findByRole('button', { name: 'Delete my data' }));
  const erase = screen.getByRole('button', { name: 'Delete it for good' });
  expect(erase).toBeDisabled();
  await user.type(screen.getByLabelText(/last four characters/), 'c0de');
  await user.click(erase);

  await waitFor(() => expect(session.store.getState().kind).toBe('signed-out'));
  expect(calls).toContain(`DELETE /account?confirm=${ADDRESS}`);
});

it('switches recommendations off', async () => {
  const calls = testingApi(account);
  const { user } = show(<AccountPage />, '/account');

  const choice = await screen.findByRole('checkbox', { name: 'Use what I watched to recommend films' });
  await waitFor(() => expect(choice).toBeChecked());
  await user.click(choice);

  await waitFor(() => expect(calls).toContain('PUT /account/preferences'));
});
