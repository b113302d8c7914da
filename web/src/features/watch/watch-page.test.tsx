// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ContentDetails } from '@/api/types';
import { session } from '@/session/session';
import { show } from '@/testing/show';
import { film, id, problem, testingApi } from '@/testing/testing-api';
import { WatchPage } from './watch-page';

const details: ContentDetails = {
  ...film('Kite'),
  id: id('1'),
  blobIds: [],
  chapters: [{ startMs: 90_000, endMs: 100_000, title: 'The fall' }],
  creditedSeconds: 0,
  description: 'A boy, a kite, a storm.',
  reason: '',
  renditions: [
    { kind: 'video', name: 'v1080', width: 1920, height: 1080 },
    { kind: 'audio', name: 'a0', language: 'en' },
    { kind: 'audio', name: 'a1', language: 'de' },
  ],
  segmentRoot: '',
  storyboard: true,
};
const noRating = { count: 0, counts: [0, 0, 0, 0, 0] };
const path = `/contents/${details.id}`;
const store = {
  [path]: details,
  [`${path}/rating`]: noRating,
  [`${path}/similar`]: {
    personal: false,
    items: [{ title: film('Static'), reason: 'similar_story', because: { contentId: details.id, title: 'Kite' } }],
  },
  '/recommendations': { personal: true, items: [{ title: film('Neon Tide'), reason: 'popular' }] },
};
const login = { token: 't', expiresAt: '2099-01-01T00:00:00Z', address: id('a') };

function open(answers: Record<string, unknown>, signedIn = false) {
  if (signedIn) {
    localStorage.setItem('blockbuster.login', JSON.stringify(login));
  }
  session.resume();
  const calls = testingApi(answers);
  return { calls, ...show(<WatchPage lost={<h1>Lost</h1>} />, `/watch/${details.id}`) };
}

beforeEach(() => {
  localStorage.clear();
  // happy-dom's videos show no pictures.
  const none = { totalVideoFrames: 0, droppedVideoFrames: 0, corruptedVideoFrames: 0, creationTime: 0 };
  HTMLVideoElement.prototype.getVideoPlaybackQuality = () => none;
});

describe("a title's page", () => {
  it('tells what the film is', async () => {
    open(store);

    expect(await screen.findByRole('heading', { level: 1, name: 'Kite' })).toBeVisible();
    expect(screen.getByText('A boy, a kite, a storm.')).toBeVisible();
    expect(within(screen.getByRole('article', { name: 'Kite' })).getByText('by Ann')).toBeVisible();
    expect(screen.getByText('English, German')).toBeVisible();
    expect(screen.getByText('up to 1080p')).toBeVisible();
    expect(document.title).toBe('Kite · Blockbuster');
  });

  it('offers to go on where the film was left on another device', async () => {
    const watched = { contentId: details.id, resumeMs: 754_000 };
    open({ ...store, '/account/history': { items: [watched] }, '/account/preferences': { recommendations: true } }, true);

    expect(await screen.findByRole('button', { name: 'Resume at 12:34' })).toBeVisible();
    expect(screen.getByRole('button', { name: 'From the beginning' })).toBeVisible();
  });

  it('recommends with reasons, and stops at one click', async () => {
    const { user } = open(store);

    const similar = await screen.findByRole('list', { name: 'More like this' });
    expect(within(similar).getByText('A story like Kite')).toBeVisible();
    expect(await screen.findByRole('list', { name: 'Picked for you' })).toHaveTextContent('Neon Tide');
    await user.click(screen.getByRole('button', { name: 'Switch recommendations off' }));

    expect(screen.queryByRole('list', { name: 'More like this' })).toBeNull();
    expect(screen.queryByRole('list', { name: 'Picked for you' })).toBeNull();
  });

  it('keeps in the account who wants no recommendations', async () => {
    let recommendations = true;
    const { user, calls } = open(
      { ...store, '/account/history': { items: [] }, '/account/preferences': () => ({ recommendations }) },
      true,
    );

    const off = await screen.findByRole('button', { name: 'Switch recommendations off' });
    recommendations = false;
    await user.click(off);

    expect(await screen.findByText('Recommendations are switched off.')).toBeVisible();
    await waitFor(() => expect(calls).toContain('PUT /account/preferences'));
  });

  it('lets only those rate who watched', async () => {
    const signedIn = { ...store, '/account/history': { items: [] }, '/account/preferences': { recommendations: false } };
    open({ ...signedIn, [`${path}/rating`]: { ...noRating, own: { watched: false } } }, true);
    expect(await screen.findByText(/only those who watched can rate/)).toBeVisible();
  });

  it('shows the stars that the viewer gave, to be changed', async () => {
    const rating = { count: 3, average: 4.5, counts: [0, 0, 0, 1, 2], own: { watched: true, stars: 4 } };
    const { user } = open(
      { ...store, '/account/history': { items: [] }, '/account/preferences': {}, [`${path}/rating`]: rating },
      true,
    );
    const slip = within(await screen.findByRole('complementary', { name: 'What members say' }));

    expect(await slip.findByRole('radio', { name: '4 stars' })).toBeChecked();
    expect(slip.getByText('4.5')).toBeVisible();
    expect(slip.getByRole('button', { name: 'Change rating' })).toBeDisabled();
    await user.click(slip.getByRole('radio', { name: '2 stars' }));

    expect(slip.getByRole('radio', { name: '2 stars' })).toBeChecked();
  });

  it('is the lost page for an id of no film', async () => {
    open({});

    expect(await screen.findByRole('heading', { name: 'Lost' })).toBeVisible();
  });

  it('asks once more when the server was away', async () => {
    open({ ...store, [path]: problem(503, 'The database rests.') });

    expect(await screen.findByText('The database rests.')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Try again' })).toBeVisible();
  });
});
