import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { refusal, settled, testingPlayer } from './testing-parts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const tick = (ms: number) => vi.advanceTimersByTime(ms);

/** A film whose first picture came 250 ms after it was asked for. */
async function playing() {
  const parts = testingPlayer();
  parts.player.dispatch({ type: 'load', film: { contentId: 'film' } });
  await settled();
  tick(250);
  parts.media.open(100);
  parts.engine.arrive();
  return parts;
}

it('tells each minute how long a rendition played, and when its first picture came', async () => {
  const { media, service } = await playing();

  tick(20_000);
  media.advanceTo(20);
  tick(39_750);

  expect(service.reports).toEqual([
    {
      sessionId: 's1',
      number: 0,
      samples: [
        { rendition: expect.any(String), firstFrameMs: 250, playedMs: 60_000, rebufferMs: 0, rebuffers: 0, failures: 0 },
      ],
    },
  ]);
});

it('counts waiting for film, but neither seeking nor pauses', async () => {
  const { player, media, service } = await playing();
  tick(1000);
  media.dispatchEvent(new Event('waiting'));
  media.dispatchEvent(new Event('waiting'));
  tick(700);
  media.dispatchEvent(new Event('playing'));
  tick(300);
  media.pause();
  tick(5000);
  media.currentTime = 50;
  tick(400);
  player.destroy();

  expect(service.reports).toHaveLength(1);
  expect(service.reports[0]?.samples).toMatchObject([{ playedMs: 1550, rebufferMs: 700, rebuffers: 1 }]);
});

it('does not count the wait for the first picture as rebuffering', async () => {
  const { player, media, service } = testingPlayer();
  player.dispatch({ type: 'load', film: { contentId: 'film' } });
  await settled();
  media.dispatchEvent(new Event('waiting'));
  tick(900);
  media.open(100);
  player.destroy();

  expect(service.reports[0]?.samples).toMatchObject([{ firstFrameMs: 900, rebufferMs: 0, rebuffers: 0 }]);
});

it('counts failures, and reports the stream that follows by its own number without a first picture', async () => {
  const { player, engine, service } = await playing();
  tick(1000);
  engine.fail({ code: 'stream-expired' });
  await settled();
  tick(1000);
  player.destroy();

  expect(service.reports.map(({ sessionId, number }) => [sessionId, number])).toEqual([
    ['s1', 0],
    ['s2', 0],
  ]);
  expect(service.reports[0]?.samples).toMatchObject([{ firstFrameMs: 250, failures: 1 }]);
  expect(service.reports[1]?.samples[0]).not.toHaveProperty('firstFrameMs');
});

it('plays on when a report is refused', async () => {
  const { player, service } = await playing();
  service.report = () => Promise.reject(refusal(503, 'unavailable'));
  tick(60_000);
  await settled();

  expect(player.getState().phase.kind).toBe('ready');
});
