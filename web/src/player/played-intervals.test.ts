import { describe, expect, it } from 'vitest';
import { PlayedIntervals } from './played-intervals';

/** Plays from one position to another in steps of a quarter second, starting at the given clock. */
function playThrough(played: PlayedIntervals, fromMs: number, toMs: number, clockMs = 0, rate = 1): void {
  for (let position = fromMs, clock = clockMs; position <= toMs; position += 250 * rate, clock += 250) {
    played.advance(position, clock, rate);
  }
}

describe('PlayedIntervals', () => {
  it('reports what was played in one piece', () => {
    const played = new PlayedIntervals();

    playThrough(played, 10_000, 15_000);

    expect(played.take()).toEqual([{ fromMs: 10_000, toMs: 15_000 }]);
  });

  it('hands over each part once and goes on from there', () => {
    const played = new PlayedIntervals();
    playThrough(played, 0, 5_000);
    played.take();

    played.advance(5_250, 5_250, 1);

    expect(played.take()).toEqual([{ fromMs: 5_000, toMs: 5_250 }]);
    expect(played.take()).toEqual([]);
  });

  it('leaves out what a seek skips', () => {
    const played = new PlayedIntervals();
    playThrough(played, 0, 2_000);
    played.interrupt();
    playThrough(played, 60_000, 61_000, 2_500);

    expect(played.take()).toEqual([
      { fromMs: 0, toMs: 2_000 },
      { fromMs: 60_000, toMs: 61_000 },
    ]);
  });

  it('does not take a jump for playing, even if nobody announced it', () => {
    const played = new PlayedIntervals();
    played.advance(0, 0, 1);
    played.advance(90_000, 250, 1);

    expect(played.take()).toEqual([]);
  });

  it('counts film seen twice once, in order', () => {
    const played = new PlayedIntervals();
    playThrough(played, 20_000, 22_000);
    played.interrupt();
    playThrough(played, 5_000, 6_000, 10_000);
    played.interrupt();
    playThrough(played, 21_000, 24_000, 20_000);

    expect(played.take()).toEqual([
      { fromMs: 5_000, toMs: 6_000 },
      { fromMs: 20_000, toMs: 24_000 },
    ]);
  });

  it('follows double speed and a background tab that reports every second', () => {
    const played = new PlayedIntervals();
    playThrough(played, 0, 4_000, 0, 2);
    played.advance(6_000, 3_000, 2);

    expect(played.take()).toEqual([{ fromMs: 0, toMs: 6_000 }]);
  });

  it('takes back what could not be reported', () => {
    const played = new PlayedIntervals();
    playThrough(played, 0, 3_000);
    const lost = played.take();
    playThrough(played, 3_000, 4_000, 3_000);
    played.giveBack(lost);

    expect(played.take()).toEqual([{ fromMs: 0, toMs: 4_000 }]);
  });
});
