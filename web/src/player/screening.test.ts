import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { playingPlayer, refusal, settled, testingPlayer, testingStorage } from './testing-parts';

describe('a screening', () => {
  beforeEach(() => vi.useFakeTimers());

  afterEach(() => vi.useRealTimers());

  it('starts a stream and plays its manifest', async () => {
    const { player, engine, media } = testingPlayer();

    player.dispatch({ type: 'load', film: { contentId: 'film' } });
    expect(player.getState().phase).toEqual({ kind: 'starting' });
    await settled();

    expect(player.getState().phase).toEqual({ kind: 'ready' });
    expect(engine.loaded).toMatchObject({ manifestUrl: '/film.m3u8', startSeconds: 0 });
    expect(media.paused).toBe(false);
  });

  it('goes on after a reload where the viewer left off', async () => {
    const storage = testingStorage();
    const { media, page } = await playingPlayer(storage);
    media.advanceTo(42);
    page.dispatchEvent(new Event('pagehide'));

    const { engine, player } = await playingPlayer(storage);

    expect(engine.loaded?.startSeconds).toBe(42);
    expect(player.getState().resumedAt).toBe(42);
  });

  it('begins where it is asked to', async () => {
    const storage = testingStorage();
    const { media, page } = await playingPlayer(storage);
    media.advanceTo(42);
    page.dispatchEvent(new Event('pagehide'));
    const { player, engine } = testingPlayer(storage);

    player.dispatch({ type: 'load', film: { contentId: 'film' }, startSeconds: 7 });
    await settled();

    expect(engine.loaded?.startSeconds).toBe(7);
    expect(player.getState().resumedAt).toBeUndefined();
  });

  it('ends the stream when the page goes away', async () => {
    const { page, service } = await playingPlayer();

    page.dispatchEvent(new Event('pagehide'));

    expect(service.ended).toEqual(['s1']);
  });

  it('ends the stream of one film before the next, and does not mix up where they were left', async () => {
    const { player, media, service, resume } = await playingPlayer();
    media.advanceTo(50);
    service.startFailure = refusal(404, 'not-found');

    player.dispatch({ type: 'load', film: { contentId: 'next' } });
    await settled();

    expect(service.ended).toEqual(['s1']);
    expect(resume.of('film')).toBe(50);
    expect(resume.of('next')).toBe(0);
    expect(player.getState().phase).toEqual({ kind: 'failed', problem: { code: 'film-removed' } });
  });

  it('ends a stream whose answer came after another film was asked for', async () => {
    const { player, service, engine } = testingPlayer();

    player.dispatch({ type: 'load', film: { contentId: 'first' } });
    player.dispatch({ type: 'load', film: { contentId: 'second' } });
    await settled();

    expect(service.ended).toEqual(['s1']);
    expect(engine.loaded?.manifestUrl).toBe('/second.m3u8');
  });

  it('names the streams that are too many, and takes the place of one', async () => {
    const { player, service } = testingPlayer();
    const other = { sessionId: 'tv', contentId: 'film', startedAt: '2026-01-02T03:04:05Z', device: 'Television' };
    service.startFailure = refusal(409, 'too-many-streams', { limit: 1 });
    service.others = [other];
    player.dispatch({ type: 'load', film: { contentId: 'film' } });
    await settled();
    expect(player.getState().phase).toEqual({
      kind: 'failed',
      problem: { code: 'too-many-streams', limit: 1, running: [other] },
    });

    service.startFailure = undefined;
    player.dispatch({ type: 'take-over', sessionId: 'tv' });
    await settled();

    expect(service.stopped).toEqual(['tv']);
    expect(player.getState().phase).toEqual({ kind: 'ready' });
  });

  it('stops when the stream was ended elsewhere, and goes on there when asked to', async () => {
    const { player, media, service, engine } = await playingPlayer();
    media.advanceTo(33);
    service.beatFailure = refusal(410, 'stream-ended');
    await vi.advanceTimersByTimeAsync(30_000);
    expect(player.getState().phase).toEqual({ kind: 'failed', problem: { code: 'ended-elsewhere' } });

    player.dispatch({ type: 'retry' });
    await settled();

    expect(engine.loaded?.startSeconds).toBe(33);
  });

  it('renews a stream whose address grew old, once, without a word', async () => {
    const { player, media, service, engine } = await playingPlayer();
    media.advanceTo(70);

    engine.fail({ code: 'stream-expired' });
    await settled();
    expect(service.starts).toBe(2);
    expect(engine.loaded?.startSeconds).toBe(70);
    expect(player.getState().phase).toEqual({ kind: 'ready' });

    engine.fail({ code: 'stream-expired' });
    await settled();
    expect(player.getState().phase).toEqual({ kind: 'failed', problem: { code: 'stream-expired' } });
  });

  it('waits for a lost network and goes on', async () => {
    const { player, engine } = await playingPlayer();

    engine.fail({ code: 'network' });
    expect(player.getState().phase).toEqual({ kind: 'reconnecting', attempt: 1, online: true });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(engine.retries).toBe(1);

    engine.fail({ code: 'network' });
    expect(player.getState().phase).toEqual({ kind: 'reconnecting', attempt: 2, online: true });
    await vi.advanceTimersByTimeAsync(2_000);
    engine.arrive();

    expect(engine.retries).toBe(2);
    expect(player.getState().phase).toEqual({ kind: 'ready' });
  });

  it('says at once that the device is offline, and goes on when it is not', async () => {
    const { player, page, engine } = await playingPlayer();

    page.goOffline();
    expect(player.getState().phase).toEqual({ kind: 'reconnecting', attempt: 0, online: false });
    engine.arrive();
    expect(player.getState().phase).toMatchObject({ kind: 'reconnecting' });

    page.goOnline();
    expect(engine.retries).toBe(1);
    expect(player.getState().phase).toEqual({ kind: 'ready' });
  });

  it('starts the stream anew when it could not be started for want of a network', async () => {
    const { player, page, service } = testingPlayer();
    service.startFailure = new TypeError('Failed to fetch');
    page.goOffline();
    player.dispatch({ type: 'load', film: { contentId: 'film' } });
    await settled();
    expect(player.getState().phase).toEqual({ kind: 'reconnecting', attempt: 1, online: false });

    service.startFailure = undefined;
    page.goOnline();
    await settled();

    expect(player.getState().phase).toEqual({ kind: 'ready' });
  });

  it('lives through a heartbeat that was lost', async () => {
    const { player, service } = await playingPlayer();
    service.beatFailure = new TypeError('Failed to fetch');

    await vi.advanceTimersByTimeAsync(30_000);

    expect(player.getState().phase).toEqual({ kind: 'ready' });
  });

  it('starts anew when the page comes back from the memory of the browser', async () => {
    const { page, service, media, engine } = await playingPlayer();
    media.advanceTo(20);
    page.dispatchEvent(new Event('pagehide'));

    page.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
    await settled();

    expect(service.starts).toBe(2);
    expect(engine.loaded?.startSeconds).toBe(20);
  });

  it('takes chapters from the film', async () => {
    const { player } = testingPlayer();
    const chapters = [{ startMs: 0, endMs: 5_000, title: 'Opening' }];

    player.dispatch({ type: 'load', film: { contentId: 'film', chapters } });

    expect(player.getState().chapters).toEqual(chapters);
  });

  it('prefers what the page knows of where the film was left', async () => {
    const { player, engine } = testingPlayer();

    player.dispatch({ type: 'load', film: { contentId: 'film', leftAtSeconds: 61 } });
    await settled();

    expect(engine.loaded?.startSeconds).toBe(61);
    expect(player.getState().resumedAt).toBe(61);
  });

  it('settles what was watched, and goes on in another stream when asked to play', async () => {
    const { player, media, service, engine } = await playingPlayer();
    media.advanceTo(20);

    await player.rest();
    engine.fail({ code: 'ended-elsewhere' });

    expect(media.paused).toBe(true);
    expect(engine.rests).toBe(1);
    expect(service.ended).toEqual(['s1']);
    expect(player.getState()).toMatchObject({ streaming: false, phase: { kind: 'ready' } });

    player.dispatch({ type: 'play' });
    await settled();

    expect(player.getState().streaming).toBe(true);
    expect(engine.loaded).toMatchObject({ manifestUrl: '/film.m3u8', startSeconds: 20 });
    expect(service.starts).toBe(2);
  });

  it('gives its seat back at the end, and starts anew for one who winds back', async () => {
    const { player, media, service, engine } = await playingPlayer();
    media.advanceTo(100);
    media.dispatchEvent(new Event('ended'));
    await settled();
    expect(service.ended).toEqual(['s1']);

    player.dispatch({ type: 'seek', time: 30 });
    await settled();

    expect(engine.loaded?.startSeconds).toBe(30);
    expect(service.starts).toBe(2);
  });

  it('puts the film away', async () => {
    const { player, media, service, engine, resume } = await playingPlayer();
    media.advanceTo(40);

    player.dispatch({ type: 'eject' });

    expect(service.ended).toEqual(['s1']);
    expect(engine.loaded).toBeUndefined();
    expect(resume.of('film')).toBe(40);
    expect(player.getState()).toMatchObject({ phase: { kind: 'idle' }, contentId: undefined });
  });
});
