import { describe, expect, it } from 'vitest';
import type { PlayerState } from './mediator';
import type { Request } from './requests';
import { playingPlayer, testingPlayer, testingStorage } from './testing-parts';

describe('Player', () => {
  it('answers the same snapshot until something changes', async () => {
    const { player, media } = await playingPlayer();
    const before = player.getState();

    media.dispatchEvent(new Event('timeupdate'));
    expect(player.getState()).toBe(before);

    media.advanceTo(1);
    expect(player.getState()).not.toBe(before);
    expect(player.getState().quality).toBe(before.quality);
  });

  it('tells its listeners of changes until they leave', async () => {
    const { player, media } = await playingPlayer();
    const times: number[] = [];
    const leave = player.subscribe(() => void times.push(player.getState().time));

    media.advanceTo(3);
    leave();
    media.advanceTo(4);

    expect(new Set(times)).toEqual(new Set([3]));
  });

  it('shows what the media element does', async () => {
    const { player, media } = await playingPlayer();
    media.advanceTo(10);
    media.load([0, 30], [50, 60]);
    media.frames = 250;
    media.dropped = 3;
    media.readyState = 2;
    media.dispatchEvent(new Event('waiting'));
    media.advanceTo(10.5);

    expect(player.getState()).toMatchObject({
      phase: { kind: 'ready' },
      contentId: 'film',
      paused: false,
      stalled: true,
      time: 10.5,
      duration: 100,
      buffered: [
        { from: 0, to: 30 },
        { from: 50, to: 60 },
      ],
      stats: { bitrate: 800_000, bufferAheadSeconds: 19.5, frames: 250, droppedFrames: 3, levelSwitches: 0 },
    });
    expect(player.getState().stats.firstFrameMs).toBeGreaterThanOrEqual(0);
  });

  it.each<[Request, Partial<PlayerState>]>([
    [{ type: 'pause' }, { paused: true }],
    [{ type: 'toggle-paused' }, { paused: true }],
    [{ type: 'seek', time: 40 }, { time: 40 }],
    [{ type: 'seek', time: 400 }, { time: 100 }],
    [{ type: 'seek-by', seconds: -10 }, { time: 10 }],
    [{ type: 'seek-by', seconds: -30 }, { time: 0 }],
    [{ type: 'seek-to-part', part: 0.7 }, { time: 70 }],
    [{ type: 'set-volume', volume: 0.3 }, { volume: 0.3, muted: false }],
    [{ type: 'set-volume', volume: 0 }, { volume: 0, muted: true }],
    [{ type: 'change-volume', by: -0.05 }, { volume: 0.95 }],
    [{ type: 'change-volume', by: 0.05 }, { volume: 1 }],
    [{ type: 'toggle-muted' }, { muted: true }],
    [{ type: 'set-rate', rate: 1.5 }, { rate: 1.5 }],
    [{ type: 'step-rate', step: 1 }, { rate: 1.25 }],
    [{ type: 'step-rate', step: -1 }, { rate: 0.75 }],
    [{ type: 'toggle-fullscreen' }, { fullscreen: { available: true, active: true } }],
    [{ type: 'toggle-pip' }, { pip: { available: true, active: true } }],
  ])('carries out %j', async (request, expected) => {
    const { player, media } = await playingPlayer();
    media.advanceTo(20);

    player.dispatch(request);

    expect(player.getState()).toMatchObject(expected);
  });

  it('chooses quality, sound and subtitles', async () => {
    const { player } = await playingPlayer();

    player.dispatch({ type: 'set-level', level: 1 });
    player.dispatch({ type: 'set-audio', track: 1 });
    player.dispatch({ type: 'set-subtitles', track: 1 });

    const { quality, audio, subtitles } = player.getState();
    expect(quality.chosen).toBe(1);
    expect(audio.chosen).toBe(1);
    expect(subtitles.chosen).toBe(1);
  });

  it('comes back to the subtitles that were shown last', async () => {
    const { player } = await playingPlayer();
    player.dispatch({ type: 'toggle-subtitles' });
    expect(player.getState().subtitles.chosen).toBe(0);

    player.dispatch({ type: 'set-subtitles', track: 1 });
    player.dispatch({ type: 'toggle-subtitles' });
    expect(player.getState().subtitles.chosen).toBeUndefined();

    player.dispatch({ type: 'toggle-subtitles' });
    expect(player.getState().subtitles.chosen).toBe(1);
  });

  it('wants in the next film what was chosen in the last', async () => {
    const storage = testingStorage();
    const { player } = await playingPlayer(storage);
    player.dispatch({ type: 'set-level', level: 1 });
    player.dispatch({ type: 'set-audio', track: 1 });
    player.dispatch({ type: 'set-subtitles', track: 0 });
    player.dispatch({ type: 'set-volume', volume: 0.4 });
    player.destroy();

    const next = await playingPlayer(storage);

    expect(next.engine.loaded?.wishes).toMatchObject({ height: 720, audioLanguage: 'de', subtitleLanguage: 'en' });
    expect(next.player.getState().volume).toBe(0.4);
  });

  it('says which qualities the tier does not play', async () => {
    const { player } = testingPlayer();

    player.dispatch({ type: 'load', film: { contentId: 'film', heights: [360, 720, 1080, 2160] } });
    await Promise.resolve();
    await Promise.resolve();

    expect(player.getState().quality.cap).toEqual({ reason: 'tier', maxHeight: 720, locked: [1080, 2160] });
  });

  it('stays paused where the browser wants a click first', async () => {
    const { player, media } = testingPlayer();
    media.refusesToPlay = true;

    player.dispatch({ type: 'load', film: { contentId: 'film' } });
    player.dispatch({ type: 'play' });
    await Promise.resolve();

    expect(player.getState().paused).toBe(true);
  });

  it('tells skins what was asked', async () => {
    const { player } = await playingPlayer();
    const asked: string[] = [];
    player.onRequest(({ type }) => void asked.push(type));

    player.dispatch({ type: 'pause' });

    expect(asked).toEqual(['pause']);
  });
});
