// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { show } from '@/testing/show';
import { problem, testingApi } from '@/testing/testing-api';
import { Mail } from './components/mail';

const none = { available: true, confirmed: false, subscribed: false };
const waiting = { ...none, address: 'ann@example.org', language: 'en', subscribed: true };
const confirmed = { ...waiting, confirmed: true };

it('says so and asks for nothing where the platform sends no mail', async () => {
  testingApi({ '/account/mail': { ...none, available: false } });
  show(<Mail />);

  expect(await screen.findByText(/This platform sends no mail/)).toBeVisible();
  expect(screen.queryByRole('textbox')).toBeNull();
});

it('takes an address and tells what happens next', async () => {
  const calls: string[] = testingApi({
    '/account/mail': () => (calls.includes('PUT /account/mail') ? waiting : none),
  });
  const { user } = show(<Mail />);

  await user.type(await screen.findByLabelText('Mail address'), 'ann@example.org');
  await user.click(screen.getByRole('button', { name: 'Send the link' }));

  const row = within(await screen.findByRole('list', { name: 'Mail' }));
  expect(row.getByText('ann@example.org')).toBeVisible();
  expect(row.getByText('Not confirmed yet')).toBeVisible();
  expect(row.getByText(/Open the link that we sent there/)).toBeVisible();
  expect(screen.queryByRole('checkbox')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Send the link again' }));
  expect(await screen.findByText('A new link is on its way to ann@example.org.')).toBeVisible();
});

it('shows at the field why an address was refused', async () => {
  const calls: string[] = testingApi({
    '/account/mail': () => (calls.includes('PUT /account/mail') ? problem(400, 'That is not a mail address.') : none),
  });
  const { user } = show(<Mail />);

  const field = await screen.findByLabelText('Mail address');
  await user.type(field, 'ann@nowhere');
  await user.click(screen.getByRole('button', { name: 'Send the link' }));

  await waitFor(() => expect(field).toHaveAccessibleDescription(/That is not a mail address\./));
});

it('pauses the news without forgetting the address', async () => {
  const calls: string[] = testingApi({
    '/account/mail': () =>
      calls.includes('PUT /account/mail/subscription') ? { ...confirmed, subscribed: false } : confirmed,
    '/account/mail/subscription': { ...confirmed, subscribed: false },
  });
  const { user } = show(<Mail />);

  const choice = await screen.findByRole('checkbox', { name: 'Send me this news' });
  expect(choice).toBeChecked();
  await user.click(choice);

  await waitFor(() => expect(choice).toBeEnabled());
  expect(choice).not.toBeChecked();
  expect(calls).toContain('PUT /account/mail/subscription');
});

it('forgets the address', async () => {
  const calls: string[] = testingApi({
    '/account/mail': () => {
      if (calls.at(-1) === 'DELETE /account/mail') {
        return new Response(null, { status: 204 });
      }
      return calls.includes('DELETE /account/mail') ? none : confirmed;
    },
  });
  const { user } = show(<Mail />);

  await user.click(await screen.findByRole('button', { name: 'Remove ann@example.org' }));

  expect(await screen.findByLabelText('Mail address')).toBeVisible();
  expect(screen.queryByText('ann@example.org')).toBeNull();
});

it('offers to try again when the server does not answer', async () => {
  testingApi({ '/account/mail': problem(503, 'The store is closed.') });
  show(<Mail />);

  expect(await screen.findByRole('alert')).toHaveTextContent('The store is closed.');
  expect(screen.getByRole('button', { name: 'Try again' })).toBeVisible();
});
