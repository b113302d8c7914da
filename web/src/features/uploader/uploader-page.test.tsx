// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import type { UploadStatus } from '@/api/types';
import { session } from '@/session/session';
import { show } from '@/testing/show';
import { config, film, id, problem, testingApi } from '@/testing/testing-api';
import { TestingWallet } from '@/testing/testing-wallet';
import { UploaderPage } from './uploader-page';

let wallet: TestingWallet | undefined;
vi.mock('@/wallet/use-wallet', () => ({ useWallet: () => wallet, useWalletLost: () => false }));
// This browser plays nothing.
vi.mock('./probe', () => ({ probe: () => Promise.resolve(undefined) }));

const ADDRESS = id('a');
const login = { token: 'good', expiresAt: '2090-01-01T00:00:00Z', address: ADDRESS };

afterEach(() => {
  wallet = undefined;
  session.store.setState({ kind: 'signed-out' }, true);
});

function upload(title: string, more: Partial<UploadStatus> = {}): UploadStatus {
  return {
    uploadId: `id-${title}`,
    details: { title, description: '', genre: 'Drama', language: 'en' },
    fileName: `${title}.mp4`,
    sizeBytes: 2_000_000,
    createdAt: '2026-01-01T00:00:00Z',
    state: 'in_review',
    percent: 0,
    notices: [],
    ...more,
  };
}

const answers = {
  '/config': config,
  '/auth/me': { address: ADDRESS, roles: ['viewer', 'creator'] },
  '/uploads': { items: [] as UploadStatus[] },
  '/contents/facets': { genres: [], languages: [], years: [], lengths: [] },
};

function showAs(more: Record<string, unknown>, address = '/uploader') {
  session.store.setState({ kind: 'signed-in', login }, true);
  const calls = testingApi({ ...answers, ...more });
  return { calls, ...show(<UploaderPage />, address) };
}

const card = (title: string) => within(screen.getByRole('article', { name: title }));

it('tells a stranger what there is for makers, and lets them in', async () => {
  session.store.setState({ kind: 'signed-out' }, true);
  testingApi({});
  show(<UploaderPage />, '/uploader');

  expect(screen.getByRole('heading', { name: 'Be paid by the minute' })).toBeVisible();
  expect(screen.getByRole('button', { name: 'Sign in' })).toBeEnabled();
});

it('registers a wallet on chain and opens the desk', async () => {
  let registered = false;
  wallet = new TestingWallet(ADDRESS, () => {
    registered = true;
  });
  const { user } = showAs({
    '/auth/me': () => ({ address: ADDRESS, roles: registered ? ['viewer', 'creator'] : ['viewer'] }),
  });

  await user.type(await screen.findByLabelText('Name'), 'Ann');
  await user.click(screen.getByRole('button', { name: 'Become a creator' }));

  expect(await screen.findByRole('heading', { name: 'Put your film in the slot' })).toBeVisible();
  expect(wallet.called).toEqual(['uploader_account::register']);
});

it('shows every film where it stands, and why it came back', async () => {
  const rejected = { type: 'title-rejected', title: 'A moderator rejected the title', detail: 'Too loud.' };
  showAs({
    '/uploads': {
      items: [
        upload('Neon', { state: 'storing', percent: 40, etaSeconds: 90 }),
        upload('Kite'),
        upload('Static', { state: 'refused', error: rejected }),
      ],
    },
  });

  const works = await screen.findByRole('region', { name: 'In the works' });
  expect(within(works).getByRole('progressbar', { name: 'Neon: Being stored' })).toHaveValue(0.4);
  expect(works).toHaveTextContent('40% · 2 min left');
  expect(within(works).getByText('Stored').closest('li')).toHaveAttribute('aria-current', 'step');
  expect(screen.getByRole('region', { name: 'With the moderators' })).toHaveTextContent('Kite');
  expect(card('Static').getByText('Too loud.')).toBeVisible();
});

it('tells how far the second version of a film is, and lets its creator do without', async () => {
  const { calls, user } = showAs({
    '/uploads': {
      items: [
        upload('Neon', { state: 'published', secondLadder: { state: 'transcoding', percent: 25, etaSeconds: 120 } }),
        upload('Kite', { secondLadder: { state: 'done', percent: 0 } }),
      ],
    },
    '/uploads/id-Neon/second-ladder': () => new Response(null, { status: 204 }),
  });

  expect(await screen.findByText(/smaller version \(AV1\) · 25% · 2 min left/)).toBeVisible();
  expect(card('Kite').getByText(/Also there in AV1/)).toBeVisible();
  await user.click(card('Neon').getByRole('button', { name: 'Do without it' }));

  await waitFor(() => expect(calls).toContain('DELETE /uploads/id-Neon/second-ladder'));
});

it('follows an upload by its events', async () => {
  const next = upload('Neon', { state: 'in_review' });
  const events = () => new Response(`event:progress\ndata:${JSON.stringify(next)}\n\n`);
  showAs({
    '/uploads': { items: [upload('Neon', { state: 'registering' })] },
    '/uploads/id-Neon/events': events,
  });

  expect(await screen.findByRole('region', { name: 'With the moderators' })).toHaveTextContent('Neon');
  expect(screen.queryByRole('region', { name: 'In the works' })).toBeNull();
});

it('quotes a film, announces it, and sends its subtitles before its bytes', async () => {
  const quote = {
    storage: {
      blobs: 3,
      bytes: 1,
      encodedBytes: 64_000_000,
      coinType: '0x3::wal::WAL',
      frostPerEpoch: '1',
      epochs: 26,
      frost: '250000000',
      epochLengthMs: 1_209_600_000,
    },
    transcode: { millis: 120_000, films: 0 },
    gas: { mist: '4000000', basis: 'dry_run' },
    breakEven: { unknown: ['pool_rate'] },
  };
  const { user, calls } = showAs({
    '/quotes': quote,
    '/uploads': () => ({ items: [], uploadId: 'u1' }),
    '/uploads/u1/subtitles/en': new Response(null, { status: 204 }),
  });
  const file = new File(['film'], 'neon_tide.mp4', { type: 'video/mp4' });
  await screen.findByRole('button', { name: 'Choose a film' });

  await user.upload(document.querySelector<HTMLInputElement>('input[type="file"]')!, file);
  expect(await screen.findByLabelText('Title')).toHaveValue('Neon tide');
  const minutes = await screen.findByLabelText('Length in minutes');
  await user.type(minutes, '90');
  expect(await screen.findByText('0.25 WAL')).toBeVisible();
  expect(screen.getByText('Nothing was paid out yet, so there is no rate.')).toBeVisible();
  await user.upload(screen.getByLabelText('Choose a subtitle file', { selector: 'input' }), new File(['1'], 'neon.srt'));
  await user.click(screen.getByRole('button', { name: 'Send the film' }));
  expect(screen.getByText('This is needed.')).toBeVisible();
  await user.type(screen.getByLabelText('Genre'), 'Noir');
  await user.click(screen.getByRole('button', { name: 'Send the film' }));

  await waitFor(() => expect(screen.queryByLabelText('Title')).toBeNull());
  const sent = calls.filter((call) => /^(POST|PUT) \/uploads/.test(call));
  expect(sent).toEqual(['POST /uploads', 'PUT /uploads/u1/subtitles/en']);
});

it('changes what is said of a film until it is on chain', async () => {
  const { user, calls } = showAs({
    '/uploads': { items: [upload('Neon', { state: 'transcoding' })] },
    '/uploads/id-Neon/details': upload('Neon Tide', { state: 'transcoding' }),
    '/uploads/id-Neon/subtitles': { items: ['de'] },
  });

  await user.click(await screen.findByRole('button', { name: 'Edit' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Neon' }));
  expect(await dialog.findByRole('button', { name: 'Remove the subtitles in German' })).toBeVisible();
  await user.type(dialog.getByLabelText('Title'), ' Tide');
  await user.click(dialog.getByRole('button', { name: 'Save' }));

  await waitFor(() => expect(calls).toContain('PUT /uploads/id-Neon/details'));
});

it('cancels after asking', async () => {
  let cancelled = false;
  const { user, calls } = showAs({
    '/uploads': () => ({ items: [upload('Neon', { state: cancelled ? 'cancelled' : 'receiving' })] }),
    '/uploads/id-Neon': () => {
      cancelled = true;
      return new Response(null, { status: 204 });
    },
  });

  await user.click(await screen.findByRole('button', { name: 'Cancel' }));
  expect(calls).not.toContain('DELETE /uploads/id-Neon');
  await user.click(screen.getByRole('button', { name: 'Delete it' }));

  await waitFor(() => expect(screen.getByRole('region', { name: 'Came back' })).toHaveTextContent('Neon'));
  expect(calls).toContain('DELETE /uploads/id-Neon');
});

it('asks for the file of an interrupted upload, and takes no other', async () => {
  const { user } = showAs({ '/uploads': { items: [upload('Neon', { state: 'receiving', percent: 30 })] } });

  await user.click(await screen.findByRole('button', { name: 'Go on sending' }));
  expect(await screen.findByText(/Choose Neon.mp4 again/)).toBeVisible();
  const input = document.querySelector<HTMLInputElement>('article input[type="file"]')!;
  await user.upload(input, new File(['other'], 'Other.mp4', { type: 'video/mp4' }));
  expect(await screen.findByText(/the one that was begun is called Neon.mp4/)).toBeVisible();
  await user.upload(input, new File(['x'], 'Neon.mp4', { type: 'video/mp4' }));

  expect(await screen.findByText(/has another size than the Neon.mp4/)).toBeVisible();
});

it('adds up what was paid, with the proof of every payout', async () => {
  const run = {
    runId: 'r1',
    distributionId: id('d'),
    state: 'recorded',
    periodStart: '2026-01-04T02:00:00Z',
    periodEnd: '2026-01-11T02:00:00Z',
    policy: 'pool',
    coinType: '0x2::sui::SUI',
    poolBefore: '4000000000',
    payouts: [
      { uploader: ADDRESS, amount: '1000000000' },
      { uploader: id('b'), amount: '3000000000' },
    ],
    remainder: '0',
    merkleRoot: 'ab',
    leavesBlobId: 'leaves',
    batches: 1,
    transactions: ['open1', 'close1'],
  };
  const other = { ...run, runId: 'r2', payouts: [{ uploader: id('b'), amount: '5' }] };
  const { user } = showAs({ '/distributions': { items: [other, run] } }, '/uploader#earnings');

  const payouts = within(await screen.findByRole('list', { name: 'Payouts' }));
  expect(payouts.getAllByRole('article')).toHaveLength(1);
  expect(payouts.getByText('25% of a pool of 4 SUI')).toBeVisible();
  await user.click(payouts.getByText('The proof'));

  expect(payouts.getByText('close1')).toBeVisible();
  expect(payouts.getByRole('link', { name: 'The whole record' })).toHaveAttribute(
    'href',
    `/api/v1/distributions/${id('d')}`,
  );
});

it('extends the storage of a title', async () => {
  const lease = {
    contentId: id('c'),
    state: 'ending',
    epoch: 100,
    paidUntilEpoch: 104,
    paidUntil: '2026-03-01T00:00:00Z',
    frostPerEpoch: '10000000',
    earningsLeftMist: '0',
    extensions: [],
  };
  const { user, calls } = showAs(
    {
      '/leases': { items: [lease] },
      '/uploads': { items: [upload('Kite', { state: 'published', contentId: id('c') })] },
      [`/contents/${id('c')}/lease-extensions`]: {},
      [`/contents/${id('c')}`]: film('Kite'),
    },
    '/uploader#storage',
  );

  expect(await screen.findByRole('article', { name: 'Kite' })).toHaveTextContent('Ends soon');
  await user.click(screen.getByRole('button', { name: 'Extend' }));
  const dialog = within(screen.getByRole('dialog'));
  const epochs = dialog.getByLabelText('Epochs');
  await user.clear(epochs);
  await user.type(epochs, '50');
  expect(epochs).toBeInvalid();
  await user.clear(epochs);
  await user.type(epochs, '2');
  expect(dialog.getByText('That is 0.02 WAL in all.')).toBeVisible();
  await user.click(dialog.getByRole('button', { name: 'Extend' }));

  await waitFor(() => expect(calls).toContain(`POST /contents/${id('c')}/lease-extensions`));
});

it('says why the films are not there', async () => {
  showAs({ '/uploads': problem(503, 'The database is away.') });

  expect(await screen.findByRole('alert')).toHaveTextContent('The database is away.');
});
