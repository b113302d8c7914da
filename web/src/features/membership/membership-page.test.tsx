// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { session } from '@/session/session';
import { show } from '@/testing/show';
import { config, id, testingApi } from '@/testing/testing-api';
import type { HeldMembership } from '@/wallet/memberships';
import type { Wallet } from '@/wallet/wallet';
import { MembershipPage } from './membership-page';

const DAY_MS = 86_400_000;
const DIGEST = '9'.repeat(44);
let held: HeldMembership[] = [];
let balance = 20_000_000_000n;
const execute = vi.fn<Wallet['execute']>();
const wallet: Wallet = {
  name: 'Testing wallet',
  address: id('a'),
  development: false,
  signMessage: () => Promise.resolve(''),
  execute,
};

vi.mock('@/wallet/use-wallet', () => ({ useWallet: () => wallet, useWalletLost: () => false }));
vi.mock('@/wallet/funds', () => ({ balanceOf: () => Promise.resolve(balance) }));
vi.mock('@/wallet/memberships', () => ({
  membershipsOf: () => Promise.resolve(held),
  upgradePrice: () => Promise.resolve(2_500_000_000n),
}));

const stats = {
  titles: 1,
  members: 1,
  streamsNow: 0,
  streams: 0,
  creditedHours: 0,
  revenue: '5000000000',
  paidToCreators: '0',
  pool: { id: id('4'), creatorBps: 7000, creatorPool: '3500000000' },
};
const payment = {
  transaction: DIGEST,
  kind: 'purchase',
  membershipId: id('b'),
  tier: 0,
  price: '5000000000',
  creators: '3500000000',
  platform: '1500000000',
  expiresAt: '2030-01-31T00:00:00Z',
  paidAt: '2030-01-01T00:00:00Z',
};
const payments = { paid: '5000000000', creators: '3500000000', platform: '1500000000', items: [payment] };

function open(address = '/membership') {
  testingApi({ '/config': config, '/stats': stats, '/account/payments': payments });
  return show(<MembershipPage />, address);
}

function signIn() {
  const login = { token: 'good', address: id('a'), expiresAt: '2090-01-01T00:00:00Z' };
  session.store.setState({ kind: 'signed-in', login }, true);
}

function hold(tier: number, days: number) {
  const expiresAt = Date.now() + days * DAY_MS;
  held = [{ id: id('b'), number: 7, tier, tierName: config.tiers[tier]!.name, startedAt: Date.now(), expiresAt }];
}

afterEach(() => {
  session.store.setState({ kind: 'signed-out' }, true);
  held = [];
  balance = 20_000_000_000n;
  execute.mockReset();
});

describe('the membership page', () => {
  it('shows a stranger the tickets, and asks who wants one to sign in', async () => {
    session.store.setState({ kind: 'signed-out' }, true);
    const { user } = open();

    await user.click(await screen.findByRole('button', { name: 'Buy Standard' }));

    const dialog = screen.getByRole('dialog', { name: 'Buy Standard' });
    expect(within(dialog).getByRole('button', { name: 'Sign in' })).toBeVisible();
    expect(await within(dialog).findByText('7 SUI to film makers')).toBeVisible();
    expect(screen.queryByRole('region', { name: 'Your membership' })).toBeNull();
  });

  it('opens the ticket that a link asks for', async () => {
    signIn();
    open('/membership?tier=0');

    expect(await screen.findByRole('dialog', { name: 'Buy Basic' })).toBeVisible();
    expect(window.location.search).toBe('');
  });

  it('has the wallet pay the exact price', async () => {
    signIn();
    execute.mockResolvedValue({ digest: DIGEST, created: [], events: [] });
    const { user } = open('/membership?tier=0');

    await user.click(await screen.findByRole('button', { name: /^Pay 5\sSUI$/ }));

    await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    const { commands } = execute.mock.calls[0]![0].getData();
    expect(commands[0]?.$Intent?.data['balance']).toBe(5_000_000_000n);
  });

  it('says why it was refused and lets one try again', async () => {
    signIn();
    execute.mockRejectedValue(new Error('Pay exactly the price.'));
    const { user } = open('/membership?tier=0');

    await user.click(await screen.findByRole('button', { name: /^Pay 5\sSUI$/ }));

    expect(await screen.findByRole('alert')).toHaveTextContent('Pay exactly the price.');
    expect(screen.getByRole('button', { name: /^Pay 5\sSUI$/ })).toBeEnabled();
  });

  it('does not let anybody pay what they do not have', async () => {
    signIn();
    balance = 4_999_999_999n;
    open('/membership?tier=0');

    expect(await screen.findByText(/That is not enough/)).toBeVisible();
    expect(screen.getByRole('button', { name: /^Pay 5\sSUI$/ })).toBeDisabled();
  });

  it('shows the own ticket with what it is good for, and the way up', async () => {
    signIn();
    hold(0, 10);
    const { user } = open();

    const yours = await screen.findByRole('region', { name: 'Your membership' });
    expect(await within(yours).findByText('10 days left')).toBeVisible();
    expect(await screen.findByRole('button', { name: 'Renew Basic' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Upgrade to Standard' }));
    expect(await screen.findByRole('button', { name: /^Pay 2\.5\sSUI$/ })).toBeEnabled();
  });

  it('offers to renew what is over', async () => {
    signIn();
    hold(1, -1);
    open();

    const yours = await screen.findByRole('region', { name: 'Your membership' });
    expect(await within(yours).findByRole('button', { name: 'Renew' })).toBeVisible();
    expect(within(yours).getAllByText('Expired').length).toBeGreaterThan(0);
    expect(await screen.findByRole('button', { name: 'Buy Basic' })).toBeVisible();
  });

  it('tells where the money went', async () => {
    signIn();
    open();

    const history = await screen.findByRole('list', { name: 'History' });
    expect(within(history).getByText('Bought Basic')).toBeVisible();
    expect(within(history).getByText('3.5 SUI to film makers, 1.5 SUI to the store')).toBeVisible();
    expect(screen.getByText('You paid 5 SUI in all.')).toBeVisible();
  });
});
