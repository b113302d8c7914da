// @vitest-environment happy-dom
import { act, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Film } from '@/player/screening';
import { refusal, settled, testingPlayer } from '@/player/testing-parts';
import { show } from '@/testing/show';
import { PlayerView } from './player-view';

const film: Film = {
  contentId: 'film',
  heights: [360, 720, 1080],
  chapters: [
    { startMs: 0, endMs: 40_000, title: 'Opening' },
    { startMs: 40_000, endMs: 100_000, title: 'The chase' },
  ],
};
const next = { id: 'next', title: 'Second film', posterUrl: '/poster.jpg' };

/** The skin of a player that was asked for a film of 100 s. */
async function shown(before: (parts: ReturnType<typeof testingPlayer>) => void = () => undefined) {
  const parts = testingPlayer();
  before(parts);
  parts.player.dispatch({ type: 'load', film });
  await settled();
  if (parts.player.getState().phase.kind === 'ready') {
    parts.media.open(100);
    parts.engine.arrive();
  }
  const asked = { next: vi.fn(), signIn: vi.fn() };
  const rendered = show(
    <PlayerView player={parts.player} title="Kite" next={next} playNext={asked.next} signIn={asked.signIn} />,
  );
  return { ...parts, ...rendered, asked };
}

afterEach(() => vi.useRealTimers());

describe('the controls', () => {
  it('pause and play', async () => {
    const { user, media } = await shown();

    await user.click(screen.getByRole('button', { name: 'Pause' }));
    expect(media.paused).toBe(true);
    await user.click(screen.getByRole('button', { name: 'Play' }));

    expect(media.paused).toBe(false);
  });

  it('say where in the film one is', async () => {
    const { media } = await shown();

    act(() => media.advanceTo(61));

    const scrubber = screen.getByRole('slider', { name: 'Position in the film' });
    expect(scrubber).toHaveAttribute('aria-valuetext', '1:01 of 1:40, The chase');
  });

  it('lead to chapters', async () => {
    const { user, media } = await shown();

    await user.click(screen.getByRole('button', { name: 'Chapters' }));
    await user.click(screen.getByRole('button', { name: /The chase/ }));

    expect(media.currentTime).toBe(40);
    expect(screen.getByRole('button', { name: /The chase/ })).toHaveAttribute('aria-current', 'true');
  });
});

describe('the settings', () => {
  const open = async () => {
    const parts = await shown();
    await parts.user.click(screen.getByRole('button', { name: 'Settings' }));
    return { ...parts, sheet: within(screen.getByRole('dialog', { name: 'Settings' })) };
  };

  it('lock a quality, and tell why the tallest is not to be had', async () => {
    const { user, engine, sheet } = await open();

    await user.click(sheet.getByLabelText('360p'));

    expect(engine.chosenLevel).toBe(0);
    expect(sheet.queryByLabelText('1080p')).toBeNull();
    expect(sheet.getByText(/Your tier plays up to 720p. This film also comes in 1080p./)).toBeInTheDocument();
    expect(sheet.getByRole('link', { name: 'Upgrade', hidden: true })).toHaveAttribute('href', '/membership');
  });

  it('choose sound, subtitles and speed', async () => {
    const { user, engine, media, sheet } = await open();

    await user.click(sheet.getAllByLabelText('German')[0]!);
    await user.click(sheet.getAllByLabelText('English')[1]!);
    await user.click(sheet.getByLabelText('1.5×'));

    expect(engine.audioTrack).toBe(1);
    expect(engine.subtitleTrack).toBe(0);
    expect(media.playbackRate).toBe(1.5);
  });

  it('offer sounds only where there are several', async () => {
    const { user, engine } = await shown();
    act(() => {
      engine.audioTracks = engine.audioTracks.slice(0, 1);
      engine.setSubtitleTrack(undefined);
    });

    await user.click(screen.getByRole('button', { name: 'Settings' }));

    const sheet = within(screen.getByRole('dialog', { name: 'Settings' }));
    expect(sheet.getAllByText('Subtitles')).not.toHaveLength(0);
    expect(sheet.queryAllByText('Sound')).toHaveLength(0);
  });

  it('give the focus back when they are closed', async () => {
    const { user } = await open();

    await user.keyboard('{Escape}');

    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.getByRole('button', { name: 'Settings' })).toHaveFocus();
  });
});

describe('the keyboard', () => {
  it('plays from everywhere, and lists what it can', async () => {
    const { user, media } = await shown();

    await user.keyboard('kl?');

    expect(media.paused).toBe(true);
    expect(media.currentTime).toBe(10);
    expect(screen.getByRole('dialog', { name: 'Keyboard shortcuts' })).toHaveTextContent('Back 10 seconds');
  });

  it('shows figures', async () => {
    const { user } = await shown();

    await user.keyboard('i');

    expect(screen.getByRole('region', { name: 'Playback figures' })).toHaveTextContent('Dropped frames0 / 0');
  });

  it('leaves keys that move the page to the page, unless the player has the focus', async () => {
    const { user, media } = await shown();

    await user.keyboard('{ArrowRight}');
    expect(media.currentTime).toBe(5);
    const elsewhere = document.body.appendChild(document.createElement('p'));
    elsewhere.tabIndex = -1;
    elsewhere.focus();
    await user.keyboard('{ArrowRight} ');

    expect(media.currentTime).toBe(5);
    expect(media.paused).toBe(false);
  });
});

describe('a problem', () => {
  const refusing = (status: number, slug: string, more: object = {}) =>
    shown(({ service }) => {
      service.startFailure = refusal(status, slug, more);
    });

  it.each([
    ['membership-required', {}, 'Members only past this counter', 'See memberships'],
    ['membership-expired', { expiredAt: '2026-03-01T12:00:00Z' }, 'It ran out on March 1, 2026', 'Renew'],
    ['tier-too-low', { maxHeight: 480 }, 'Your tier plays up to 480p', 'Upgrade'],
  ])('of %s leads to memberships', async (slug, more, words, link) => {
    await refusing(403, slug, more);

    expect(screen.getByRole('alert')).toHaveTextContent(words);
    expect(screen.getByRole('link', { name: link })).toHaveAttribute('href', '/membership');
  });

  it('of nobody being signed in asks who it is', async () => {
    const { user, asked } = await refusing(401, 'unauthorized');

    await user.click(screen.getByRole('button', { name: 'Sign in' }));

    expect(asked.signIn).toHaveBeenCalledOnce();
  });

  it('of too many streams names them, and stops the one that is chosen', async () => {
    const { user, service } = await shown((parts) => {
      parts.service.startFailure = refusal(409, 'too-many-streams', { limit: 1 });
      parts.service.others = [
        { sessionId: 'tv', contentId: 'x', title: 'Static', startedAt: '2026-01-02T03:04:05Z', device: 'Television' },
      ];
    });
    expect(screen.getByRole('listitem')).toHaveTextContent(/StaticTelevision, since/);
    service.startFailure = undefined;

    await user.click(screen.getByRole('button', { name: 'Stop that one' }));

    expect(service.stopped).toEqual(['tv']);
    expect(await screen.findByRole('button', { name: 'Pause' })).toBeInTheDocument();
  });

  it('of the network is told over the picture while the film plays on', async () => {
    const { page } = await shown();

    act(() => page.goOffline());
    expect(screen.getByText(/No network. Playing what is loaded/)).toBeVisible();
    act(() => page.goOnline());

    expect(screen.queryByText(/No network/)).toBeNull();
  });
});

describe('after the end', () => {
  it('the next film begins by itself', async () => {
    const { media, asked } = await shown();
    vi.useFakeTimers();
    media.ended = true;
    act(() => void media.dispatchEvent(new Event('ended')));

    expect(screen.getByRole('region', { name: 'Up next' })).toHaveTextContent('Second film');
    for (let second = 0; second < 8; second++) {
      act(() => vi.advanceTimersByTime(1_000));
    }

    expect(asked.next).toHaveBeenCalledOnce();
  });

  it('it does not for one who stays', async () => {
    const { media, user, asked } = await shown();
    media.ended = true;
    act(() => void media.dispatchEvent(new Event('ended')));

    await user.click(screen.getByRole('button', { name: 'Stay here' }));

    expect(screen.queryByText(/Begins in/)).toBeNull();
    expect(asked.next).not.toHaveBeenCalled();
  });
});
