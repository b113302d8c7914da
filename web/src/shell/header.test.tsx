// @vitest-environment happy-dom
import { screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { session } from '@/session/session';
import { show } from '@/testing/show';
import { testingApi } from '@/testing/testing-api';
import { Header } from './header';

const address = `0x1234${'0'.repeat(56)}abcd`;

beforeEach(() => session.forget());

it('names the page that one is on', () => {
  show(<Header />, '/library?genre=Drama');

  expect(screen.getByRole('link', { name: 'Library' })).toHaveAttribute('aria-current', 'page');
  expect(screen.getByRole('link', { name: 'Membership' })).not.toHaveAttribute('aria-current');
});

it('leads moderators to their page', async () => {
  testingApi({ '/auth/me': { address, roles: ['viewer', 'moderator'] } });
  localStorage.setItem('blockbuster.login', JSON.stringify({ token: 't', expiresAt: '2999-01-01T00:00:00Z', address }));
  session.resume();
  show(<Header />);

  expect(await screen.findByRole('link', { name: 'Moderation' })).toHaveAttribute('href', '/moderation');
  expect(screen.getByRole('link', { name: 'Signed in as 0x1234…abcd' })).toHaveAttribute('href', '/account');
});

it('leads administrators to the figures', async () => {
  testingApi({ '/auth/me': { address, roles: ['viewer', 'admin'] } });
  localStorage.setItem('blockbuster.login', JSON.stringify({ token: 't', expiresAt: '2999-01-01T00:00:00Z', address }));
  session.resume();
  show(<Header />);

  expect(await screen.findByRole('link', { name: 'Figures' })).toHaveAttribute('href', '/figures');
  expect(screen.queryByRole('link', { name: 'Moderation' })).toBeNull();
});

it('offers the way in to others', () => {
  show(<Header />);

  expect(screen.getByRole('button', { name: 'Sign in' })).toBeEnabled();
  expect(screen.queryByRole('link', { name: 'Moderation' })).toBeNull();
});

it('switches the language and remembers it', async () => {
  const { user } = show(<Header />);

  await user.selectOptions(screen.getByLabelText('Language'), 'Deutsch');

  await waitFor(() => expect(screen.getByRole('link', { name: 'Regal' })).toBeVisible());
  expect(localStorage.getItem('blockbuster.language')).toBe('de');
});

it('opens and closes the menu', async () => {
  const { user } = show(<Header />);
  const toggle = screen.getByRole('button', { name: 'Menu' });

  await user.click(toggle);

  expect(toggle).toHaveAttribute('aria-expanded', 'true');
});
