import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Heartbeats } from './heartbeats';
import { refusal, settled, startedStream, TestingEvidence, TestingService } from './testing-parts';
import { TestingMedia } from './testing-media';

describe('Heartbeats', () => {
  const failures: unknown[] = [];
  let media: TestingMedia;
  let service: TestingService;
  let evidence: TestingEvidence;
  let beats: Heartbeats;

  beforeEach(() => {
    vi.useFakeTimers();
    failures.length = 0;
    media = new TestingMedia();
    service = new TestingService();
    evidence = new TestingEvidence();
    beats = new Heartbeats(service, startedStream('s1'), media, evidence, (failure) => void failures.push(failure));
  });

  afterEach(() => vi.useRealTimers());

  /** Plays by the clock, telling the time every quarter second as browsers do. */
  async function play(fromSeconds: number, seconds: number): Promise<void> {
    await media.play();
    for (let passed = 0; passed <= seconds; passed += 0.25) {
      media.advanceTo(fromSeconds + passed);
      if (passed < seconds) {
        await vi.advanceTimersByTimeAsync(250);
      }
    }
  }

  it('reports every 30 s what was really played', async () => {
    await play(10, 30);
    await vi.advanceTimersByTimeAsync(0);

    expect(service.beats).toEqual([
      {
        sequence: 1,
        positionMs: 39_750,
        playing: true,
        rate: 1,
        played: [{ fromMs: 10_000, toMs: 39_750, sinceMs: 0, untilMs: 29_750 }],
        atMs: 30_000,
        watchedSeconds: 29,
        windows: [0],
      },
    ]);
  });

  const said = { sequence: 1, creditedSeconds: 29, statement: 'ab', signature: 'cd' };
  const about = { stream: 's1', title: '0x71', day: '2026-11-26', membership: '0x3e' };

  it('hands on what the platform acknowledges, also at the end', async () => {
    service.said = said;
    await play(0, 31);
    expect(evidence.kept).toEqual([{ ...about, ...said, at: Date.now() - 1_000 }]);

    service.said = { ...said, sequence: 2, creditedSeconds: 31 };
    await beats.end();
    expect(evidence.kept[1]).toEqual({ ...about, ...service.said, at: Date.now() });
  });

  it('goes on where nothing can be kept, and keeps nothing that does not count', async () => {
    await play(0, 30);
    await vi.advanceTimersByTimeAsync(0);
    expect(evidence.kept).toEqual([]);

    service.said = said;
    evidence.failure = new Error('no storage');
    await play(30, 30);
    await vi.advanceTimersByTimeAsync(0);

    expect(failures).toEqual([]);
    expect(service.beats).toHaveLength(2);
  });

  it('leaves out what a seek skips', async () => {
    await play(0, 2);
    media.currentTime = 60;
    await play(60, 1);
    await beats.end();

    expect(service.lastBeats[0]?.played).toEqual([
      { fromMs: 0, toMs: 2_000, sinceMs: 0, untilMs: 2_000 },
      { fromMs: 60_000, toMs: 61_000, sinceMs: 2_000, untilMs: 3_000 },
    ]);
  });

  it('reports again what did not arrive', async () => {
    service.beatFailure = refusal(503, 'temporarily-unavailable');
    await play(0, 31);
    service.beatFailure = undefined;
    await vi.advanceTimersByTimeAsync(30_000);

    expect(failures).toHaveLength(1);
    expect(service.beats.map(({ sequence, played, watchedSeconds }) => ({ sequence, played, watchedSeconds }))).toEqual([
      {
        sequence: 2,
        played: [
          { fromMs: 0, toMs: 29_750, sinceMs: 0, untilMs: 29_750 },
          { fromMs: 29_750, toMs: 31_000, sinceMs: 29_750, untilMs: 31_000 },
        ],
        watchedSeconds: 31,
      },
    ]);
  });

  it('ends once, with the last of what was played, and then is silent', async () => {
    await play(0, 3);

    await beats.end();
    await beats.end();
    await play(3, 1);
    await vi.advanceTimersByTimeAsync(60_000);

    expect(service.ended).toEqual(['s1']);
    expect(service.lastBeats[0]?.played).toEqual([{ fromMs: 0, toMs: 3_000, sinceMs: 0, untilMs: 3_000 }]);
    expect(service.beats).toEqual([]);
  });

  it('sends no more stretches at once than the server takes', async () => {
    for (let stretch = 0; stretch < 205; stretch++) {
      media.currentTime = stretch * 10;
      await media.play();
      await vi.advanceTimersByTimeAsync(100);
      media.advanceTo(stretch * 10 + 0.5);
    }
    await vi.advanceTimersByTimeAsync(60_000);
    await settled();

    expect(service.beats.map(({ played }) => played.length)).toEqual([200, 5]);
  });
});
